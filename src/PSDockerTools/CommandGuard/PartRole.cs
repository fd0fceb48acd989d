namespace PSDockerTools.CommandGuard;

/// <summary>Whom a piece of a command line is for.</summary>
internal enum PartRole
{
    /// <summary>PowerShell's own.</summary>
    None,

    /// <summary>The cmdlet: a parameter, its value, the image.</summary>
    Cmdlet,

    /// <summary>The container's command.</summary>
    Word,

    /// <summary>The container's command, given by its parameter's name: <c>-Command ls,-la</c>.</summary>
    Words,
}
