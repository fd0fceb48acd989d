using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>Leaves an exit code where PowerShell's users look for that of a program.</summary>
internal static class LastExitCode
{
    public static void SetLastExitCode(this PSCmdlet cmdlet, int exitCode)
    {
        if (cmdlet is ISeveralCommands several)
        {
            if (exitCode == 0 && several.HasFailed) { return; }
            several.HasFailed |= exitCode != 0;
        }
        cmdlet.SessionState.PSVariable.Set("global:LASTEXITCODE", exitCode);
    }

    /// <summary>Does the work. Where the engine fails at it nobody knows the command's exit code, and this one says that something went wrong.</summary>
    public static async Task OrExitCodeAsync(this PipelineJob job, int exitCode, Func<Task> work)
    {
        try { await work(); }
        catch (DockerException e) when (e.Kind != DockerErrorKind.NotStarted) // that has one of its own
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(exitCode));
            throw;
        }
    }
}
