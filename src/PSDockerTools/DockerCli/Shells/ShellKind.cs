namespace PSDockerTools;

/// <summary>Whose rules of quoting a line follows.</summary>
public enum ShellKind
{
    /// <summary>The POSIX shells, as bash and zsh.</summary>
    Sh,

    /// <summary>The command prompt of Windows, and its batch files.</summary>
    Cmd,

    /// <summary>PowerShell, where docker is a program as any other.</summary>
    PowerShell,
}
