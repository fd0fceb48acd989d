using System.Management.Automation;

namespace PSDockerTools.Commands;

/// <summary>Leaves an exit code where PowerShell's users look for that of a program.</summary>
internal static class LastExitCode
{
    public static void SetLastExitCode(this PSCmdlet cmdlet, int exitCode) => cmdlet.SessionState.PSVariable.Set("global:LASTEXITCODE", exitCode);
}
