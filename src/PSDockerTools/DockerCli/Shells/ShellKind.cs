namespace PSDockerTools;

/// <summary>The shell that determines the quoting rules.</summary>
public enum ShellKind
{
    /// <summary>POSIX shells such as bash and zsh.</summary>
    Sh,

    /// <summary>The Windows command prompt (cmd.exe) and batch files.</summary>
    Cmd,

    /// <summary>PowerShell, with docker as a native command.</summary>
    PowerShell,
}
