using System.Management.Automation.Host;
using PSDockerTools.Terminal;

namespace PSDockerTools.Cmdlets;

/// <summary>
/// The use of the process's console by a cmdlet, which depends on the PowerShell host: in a session for another process (Start-Job, Invoke-Command,
/// Enter-PSHostProcess) the console is not the user's, and a redirected stdout is PowerShell's own pipe.
/// </summary>
internal static class HostConsole
{
    /// <summary>The name of the host of pwsh.</summary>
    private const string Console = "ConsoleHost";

    /// <summary>The name of the default host of a runspace: ForEach-Object -Parallel, Start-ThreadJob, a program that hosts PowerShell.</summary>
    private const string None = "Default Host";

    /// <summary>The name of the host of a session for another process.</summary>
    private const string Remote = "ServerRemoteHost";

    /// <summary>True if the host's output goes to a file or a program, together with the pipeline's output.</summary>
    public static bool IsOutputRedirected(PSHost host) => host.Name is Console or None && System.Console.IsOutputRedirected;

    /// <summary>
    /// True if the cmdlet may take over the terminal: a terminal exists, and nothing else reads from it, as the prompt does while a thread job runs.
    /// </summary>
    public static bool HasTerminal(PSHost host) => host.Name is not (Remote or None) && RawTerminal.Exists;
}
