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

/// <summary>The base of the cmdlets that run a command in a container which already runs.</summary>
public abstract class ExecCmdlet : WordsCmdlet
{
    private protected const int Refused = 1; // what docker exec ends with where no command was begun
    private protected const int Lost = 255; // and where one was, and the engine has gone (docker/cli, cli/command/container/exec.go)

    /// <summary>Variables: NAME=value, a hashtable, items of the drive Env:, or NAME alone for the value that it has here.</summary>
    [Parameter]
    [DockerOption("--env", "-e")]
    [Alias("Env")]
    [EntryArgument<EnvironmentEntry>]
    public EnvironmentEntry[] Environment { get; set; } = [];

    /// <summary>Files of variables, NAME=value a line, without quotes, as docker reads them. -Environment has the last word.</summary>
    [Parameter]
    [DockerOption("--env-file")]
    [Alias("EnvFile")]
    [ValidateNotNullOrEmpty]
    public string[] EnvironmentFile { get; set; } = [];

    /// <summary>The user to run as: a name or number, and a group after a colon.</summary>
    [Parameter]
    [DockerOption("--user", "-u")]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>The folder to run in.</summary>
    [Parameter]
    [DockerOption("--workdir", "-w")]
    [Alias("WorkDir")]
    [ValidateNotNullOrEmpty]
    public string? WorkingDirectory { get; set; }

    /// <summary>Gives the command all privileges.</summary>
    [Parameter]
    [DockerOption("--privileged")]
    public SwitchParameter Privileged { get; set; }

    /// <summary>What the files of variables say, read before anything is asked of an engine.</summary>
    private protected IReadOnlyList<EnvironmentEntry> FileEntries { get; private set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        FileEntries = OrRefuse<EnvironmentEntry[]>(() => [.. ReadVariables(EnvironmentFile)]);
    }

    /// <summary>Asks for it. What is refused has an exit code, too: scripts look there.</summary>
    private protected static async Task<string> CreateAsync(IExecs execs, string container, string name, ExecCreation creation, PipelineJob job)
    {
        try { return await execs.CreateAsync(container, creation, job.Token); }
        catch (DockerException e)
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(Refused));
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
