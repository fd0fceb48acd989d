using System.Management.Automation.Host;
using PSDockerTools.Terminal;

namespace PSDockerTools.Cmdlets;

/// <summary>
/// What a cmdlet may do with the console of its process. That is its host's decision: in a session for another process (Start-Job, Invoke-Command,
/// Enter-PSHostProcess) the console is not the user's, and a redirected stdout is PowerShell's own pipe.
/// </summary>
internal static class HostConsole
{
    /// <summary>The host of pwsh.</summary>
    private const string Console = "ConsoleHost";

    /// <summary>The host of a runspace that was given none: ForEach-Object -Parallel, Start-ThreadJob, a program that hosts PowerShell.</summary>
    private const string None = "Default Host";

    /// <summary>The host of a session for another process.</summary>
    private const string Remote = "ServerRemoteHost";

    /// <summary>Whether what the host shows goes to a file or a program, together with the pipeline's output.</summary>
    public static bool IsOutputRedirected(PSHost host) => host.Name is Console or None && System.Console.IsOutputRedirected;

    /// <summary>Whether the cmdlet may take over the terminal: there is one, and nothing else reads it, as the prompt does while a thread job runs.</summary>
    public static bool HasTerminal(PSHost host) => host.Name is not (Remote or None) && RawTerminal.Exists;
}
