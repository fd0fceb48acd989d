using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Terminal;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Opens a shell, or any command, of a running container in this terminal, as docker exec -it does.</summary>
/// <remarks>
/// <para>Every key goes to the container until the command ends, Ctrl-C too; then the prompt is back, and $LASTEXITCODE has the exit
/// code. ctrl-p ctrl-q leaves the command running and comes back.</para>
/// </remarks>
/// <example>
/// <para>Opens a shell: bash where the container has it, else sh.</para>
/// <code>Enter-DockerContainer web</code>
/// </example>
/// <example>
/// <para>Opens a database's own prompt.</para>
/// <code>Enter-DockerContainer db -- psql -U postgres</code>
/// </example>
/// <seealso cref="InvokeDockerExecCommand"/>
[Cmdlet(VerbsCommon.Enter, "DockerContainer")]
public sealed class EnterDockerContainerCommand : ExecCmdlet
{
    private const string BestShell = "if command -v bash >/dev/null 2>&1; then exec bash; else exec sh; fi";

    /// <summary>The container: a name, the beginning of an id, or a DockerContainer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ContainerArgument]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference Container { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Container is null && !MyInvocation.ExpectingInput) { Refuse(nameof(ContainerText.EnterWithoutContainer), ContainerText.EnterWithoutContainer); }
        if (!RawTerminal.Exists) { Refuse(nameof(ContainerText.NoTerminal), ContainerText.NoTerminal); }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IDockerEngine engine = Open(EngineOf(Container));
        Start(Container, job => EnterAsync(engine, job));
        Write(wait: true); // one terminal, one at a time
    }

    private async Task EnterAsync(IDockerEngine engine, PipelineJob job)
    {
        string container = Container.Object?.Id ?? Container.Text;
        ExecCreation creation = Describe(await WordsAsync(engine, job)) with { Input = true, Terminal = true };
        string exec = await engine.Execs.CreateAsync(container, creation, job.Token);
        await using (IContainerStream stream = await engine.Execs.StartAsync(exec, terminal: true, job.Token))
        {
            await TerminalSession.RunAsync(stream, (size, cancel) => engine.Execs.ResizeAsync(exec, size, cancel), job.Token);
        }
        int exitCode = await engine.Execs.GetExitCodeAsync(exec, job.Token) ?? 0; // detached from: it goes on
        await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(exitCode));
    }

    private async Task<IReadOnlyList<string>> WordsAsync(IDockerEngine engine, PipelineJob job)
    {
        if (Words.Count > 0) { return Words; }
        EnginePing ping = await engine.Daemon.PingAsync(job.Token);
        return ping.OperatingSystem == "windows" ? ["cmd"] : ["/bin/sh", "-c", BestShell];
    }
}
