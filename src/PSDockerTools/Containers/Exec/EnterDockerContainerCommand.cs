using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.CommandGuard;
using PSDockerTools.Containers;
using PSDockerTools.DockerCli;
using PSDockerTools.Engines;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;
using PSDockerTools.Terminal;

namespace PSDockerTools.Commands;

/// <summary>Opens a shell, or runs another command, in a running container with your terminal. Equivalent to docker exec -it.</summary>
/// <remarks>
/// <para>Every key goes to the container until the command exits, including Ctrl-C. $LASTEXITCODE has the exit code then. ctrl-p ctrl-q detaches and
/// leaves the command running; -DetachKeys, or detachKeys in docker's config.json, sets other keys.</para>
/// <para>Requires a terminal. Invoke-DockerExec runs a command without one.</para>
/// </remarks>
/// <example>
/// <para>Opens a shell: bash if the container has it, otherwise sh.</para>
/// <code>Enter-DockerContainer web</code>
/// </example>
/// <example>
/// <para>Opens the prompt of a database.</para>
/// <code>Enter-DockerContainer db -- psql -U postgres</code>
/// </example>
/// <example>
/// <para>Sets other detach keys, because the command itself needs ctrl-p.</para>
/// <code>Enter-DockerContainer web -DetachKeys ctrl-a,d -- vi /etc/hosts</code>
/// </example>
/// <seealso cref="InvokeDockerExecCommand"/>
/// <seealso cref="ConnectDockerContainerCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/exec/">docker exec</seealso>
[Cmdlet(VerbsCommon.Enter, "DockerContainer")]
public sealed class EnterDockerContainerCommand : ExecCmdlet
{
    private const string BestShell = "if command -v bash >/dev/null 2>&1; then exec bash; else exec sh; fi";
    private DetachKeys _keys = DetachKeys.Default;

    /// <summary>The container: a name, an ID prefix, or a DockerContainer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [Alias("Name")]
    public Reference<DockerContainer> Container { get; set; } = null!;

    /// <summary>
    /// The key sequence that detaches from the command, for example ctrl-a,d. Default: detachKeys of docker's config.json, or ctrl-p,ctrl-q.
    /// </summary>
    [Parameter]
    [DockerOption("--detach-keys")]
    [SpecArgument<DetachKeys>]
    public DetachKeys? DetachKeys { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (InteractiveTtyFlags.Find(CommandLine.Of(this)) is InteractiveTtyFlags asked)
        {
            ThrowInvalidArgument(nameof(ContainerMessages.EnterHasTerminal), ContainerMessages.EnterHasTerminal(asked.Flag, asked.Rest));
        }
        base.BeginProcessing();
        if (Container is null && !MyInvocation.ExpectingInput) { ThrowInvalidArgument(nameof(ContainerMessages.EnterWithoutContainer), ContainerMessages.EnterWithoutContainer); }
        if (Container is not null && MyInvocation.ExpectingInput) { ThrowInvalidArgument(nameof(ContainerMessages.EnterWithInput), ContainerMessages.EnterWithInput); }
        if (!HostConsole.HasTerminal(Host)) { ThrowInvalidArgument(nameof(ContainerMessages.NoTerminal), ContainerMessages.NoTerminal); }
        _keys = ParseOrThrow(() => TerminalKeys.Choose(DetachKeys));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IDockerEngine engine = Open(EngineOf(Container));
        Start(Container, job => EnterAsync(engine, Container, job));
        try { Write(wait: true); } // one interactive session at a time
        finally { RawTerminal.RestoreCurrent(); }
    }

    private async Task EnterAsync(IDockerEngine engine, Reference<DockerContainer> reference, PipelineJob job)
    {
        if (Words.Count > 0)
        {
            await RunAsync(engine, reference, Words, job);
            return;
        }
        DockerException? missing = null;
        foreach (string[] shell in await ShellsAsync(engine, job))
        {
            try
            {
                await RunAsync(engine, reference, shell, job);
                return;
            }
            catch (DockerException e) when (e.Kind == DockerErrorKind.NotStarted && IsAbout(shell[0], e.Cause)) { missing ??= e; }
        }
        throw new CommandException(
            nameof(ContainerMessages.NoShell), ErrorCategory.ObjectNotFound, ContainerMessages.NoShell(reference.ToString(), missing!.Message), reference);
    }

    /// <summary>True if the error is about the program, not about the user or the working directory. Some engines do not name the program.</summary>
    private static bool IsAbout(string program, EngineCause cause) => cause.Kind switch
    {
        EngineCauseKind.ProgramMissing => cause.Subject is null || cause.Subject == program,
        EngineCauseKind.ProgramNotExecutable => cause.Subject == program,
        _ => false,
    };

    private async Task RunAsync(IDockerEngine engine, Reference<DockerContainer> reference, IReadOnlyList<string> words, PipelineJob job)
    {
        string container = reference.Object?.Id ?? reference.Text;
        ExecCreation creation = Describe(words) with { Input = true, Terminal = true, DetachKeys = _keys.Text, Size = RawTerminal.Size };
        string exec = await CreateAsync(engine.Execs, container, reference.ToString(), creation, job);
        await job.RunOrSetExitCodeAsync(DisconnectedExitCode, () => TakeTerminalAsync(engine, reference, exec, job));
    }

    private async Task TakeTerminalAsync(IDockerEngine engine, Reference<DockerContainer> reference, string exec, PipelineJob job)
    {
        TerminalEnd how;
        try
        {
            await using IContainerStream stream = await engine.Execs.StartAsync(exec, terminal: true, job.Token);
            how = await TerminalSession.RunAsync(stream, _keys, (size, cancel) => engine.Execs.ResizeAsync(exec, size, cancel), job.Token);
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotStarted)
        {
            int code = await engine.Execs.WaitForExitCodeAsync(exec, job.Token);
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(code));
            throw;
        }
        int exitCode = how == TerminalEnd.Detached ? 0 : await engine.Execs.WaitForExitCodeAsync(exec, job.Token);
        await job.PostAsync(cmdlet =>
        {
            cmdlet.SetLastExitCode(exitCode);
            if (how == TerminalEnd.Detached) { HostOutput.Write(cmdlet, ContainerMessages.LeftRunning(reference.ToString()), "detached"); }
        });
    }

    /// <summary>The shells to try, in this order. Small images may have their shell in another folder, which is in PATH.</summary>
    private static async Task<string[][]> ShellsAsync(IDockerEngine engine, PipelineJob job)
    {
        EnginePing ping = await engine.Daemon.PingAsync(job.Token);
        return ping.OperatingSystem == "windows" ? [["cmd"]] : [["/bin/sh", "-c", BestShell], ["sh", "-c", BestShell]];
    }
}
