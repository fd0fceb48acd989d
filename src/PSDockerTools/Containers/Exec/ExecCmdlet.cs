using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.CommandGuard;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>The base class of the cmdlets that run a command in a running container.</summary>
public abstract class ExecCmdlet : ContainerCommandCmdlet
{
    private protected const int NotStartedExitCode = 1; // the exit code of docker exec if the command was not started
    // The exit code of docker exec if the connection to the engine was lost (docker/cli, cli/command/container/exec.go).
    private protected const int DisconnectedExitCode = 255;

    /// <summary>The environment variables: NAME=value, a hashtable, items of the drive Env:, or NAME alone for its value in this session.</summary>
    [Parameter]
    [DockerOption("--env", "-e")]
    [Alias("Env")]
    [EntryArgument<EnvironmentEntry>]
    public EnvironmentEntry[] Environment { get; set; } = [];

    /// <summary>The environment files, one NAME=value per line, not quoted. -Environment overrides them.</summary>
    [Parameter]
    [DockerOption("--env-file")]
    [Alias("EnvFile")]
    [ValidateNotNullOrEmpty]
    public string[] EnvironmentFile { get; set; } = [];

    /// <summary>The user: a name or UID, and optionally a group after a colon.</summary>
    [Parameter]
    [DockerOption("--user", "-u")]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>The working directory in the container.</summary>
    [Parameter]
    [DockerOption("--workdir", "-w")]
    [Alias("WorkDir")]
    [ValidateNotNullOrEmpty]
    public string? WorkingDirectory { get; set; }

    /// <summary>Gives the command extended privileges.</summary>
    [Parameter]
    [DockerOption("--privileged")]
    public SwitchParameter Privileged { get; set; }

    /// <summary>The variables of the environment files, which are read before the first request to an engine.</summary>
    private protected IReadOnlyList<EnvironmentEntry> FileEntries { get; private set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        FileEntries = ParseOrThrow<EnvironmentEntry[]>(() => [.. ReadVariables(EnvironmentFile)]);
    }

    /// <summary>Creates the exec instance. If the engine refuses, $LASTEXITCODE is also set, because scripts check it.</summary>
    private protected static async Task<string> CreateAsync(IExecs execs, string container, string name, ExecCreation creation, PipelineJob job)
    {
        try { return await execs.CreateAsync(container, creation, job.Token); }
        catch (DockerException e)
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(NotStartedExitCode));
            if (e.Kind != DockerErrorKind.Conflict) { throw; }
            bool paused = e.Cause.Kind == EngineCauseKind.Paused;
            throw new CommandException(nameof(ContainerMessages.ExecRefused), ErrorCategory.InvalidOperation, ContainerMessages.ExecRefused(name, paused), null, e);
        }
    }

    private protected ExecCreation Describe(IReadOnlyList<string> words) => new(words)
    {
        Environment = EnvironmentEntry.ToStrings(FileEntries.Concat(Environment)),
        User = User,
        WorkingDirectory = WorkingDirectory,
        Privileged = Privileged,
    };
}
