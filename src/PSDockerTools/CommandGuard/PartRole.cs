namespace PSDockerTools.CommandGuard;

/// <summary>The role of a command line part.</summary>
internal enum PartRole
{
    /// <summary>Syntax of PowerShell itself.</summary>
    None,

    /// <summary>A part for the cmdlet: a parameter, its value, the image.</summary>
    Cmdlet,

    /// <summary>A word of the container's command.</summary>
    Word,

    /// <summary>The container's command as the value of its parameter: <c>-Command ls,-la</c>.</summary>
    Words,
}
