namespace PSDockerTools.Binding;

/// <summary>What a piece is, that PowerShell gives after another because it cut at a comma.</summary>
internal enum PieceFit
{
    /// <summary>The next.</summary>
    Begins,

    /// <summary>More of the one before.</summary>
    Continues,

    /// <summary>It may be either.</summary>
    Unclear,
}
