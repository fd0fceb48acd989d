using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>Sets $LASTEXITCODE, as PowerShell does for native programs.</summary>
internal static class LastExitCode
{
    public static void SetLastExitCode(this PSCmdlet cmdlet, int exitCode)
    {
        if (cmdlet is IAggregatesExitCodes aggregating)
        {
            if (exitCode == 0 && aggregating.HasFailed) { return; }
            aggregating.HasFailed |= exitCode != 0;
        }
        cmdlet.SessionState.PSVariable.Set("global:LASTEXITCODE", exitCode);
    }

    /// <summary>
    /// Runs an operation. If the engine fails, the command's exit code is unknown, and $LASTEXITCODE is set to the given exit code.
    /// </summary>
    public static async Task RunOrSetExitCodeAsync(this PipelineJob job, int exitCode, Func<Task> work)
    {
        try { await work(); }
        catch (DockerException e) when (e.Kind != DockerErrorKind.NotStarted) // NotStarted sets its own exit code
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(exitCode));
            throw;
        }
    }
}
