using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Terminal;

namespace PSDockerTools.Commands;

/// <summary>Runs a command in a new container, as docker run does.</summary>
/// <remarks>
/// <para>Attached, it emits the lines that the command writes, as strings and as they come. What it writes to stderr is shown beside the
/// output and is no error; an exit code other than 0 is one, and is in $LASTEXITCODE. -Detach emits the running container instead.</para>
/// <para>With -Interactive and -Tty at a terminal, the container gets that terminal until it ends: every key goes to it, Ctrl-C too, and
/// ctrl-p ctrl-q leaves it running and comes back. Where there is no terminal, its output is emitted as lines all the same, and its input ends with Ctrl-D.</para>
/// <para>Put -- before the container's command where one of its words begins with a dash. A misspelt parameter is refused, and never
/// becomes the command.</para>
/// <para>Exit codes are signed 32-bit numbers everywhere, as $LASTEXITCODE and .NET have them. The code that docker prints as 3221225786 for a
/// Windows container is -1073741510 here, which PowerShell also reads as 0xC000013A.</para>
/// </remarks>
/// <example>
/// <para>Runs a web server and shows where it is published.</para>
/// <code>Invoke-DockerRun nginx -Detach -Name web -Publish 8080:80</code>
/// </example>
/// <example>
/// <para>Runs a command, takes its output as lines, and removes the container.</para>
/// <code>Invoke-DockerRun alpine -Remove -- ls -la / | Select-String etc</code>
/// </example>
/// <example>
/// <para>Gives a command its input from the pipeline.</para>
/// <code>'one', 'two' | Invoke-DockerRun alpine -Remove -- wc -l</code>
/// </example>
/// <example>
/// <para>Takes output, errors and exit code as one object, and no error for the code.</para>
/// <code>$result = Invoke-DockerRun alpine -Remove -AsResult -- sh -c 'echo hi; exit 3'</code>
/// </example>
/// <example>
/// <para>Catches an exit code other than 0.</para>
/// <code>
/// try { Invoke-DockerRun alpine -Remove -ErrorAction Stop -- sh -c 'exit 3' }
/// catch [PSDockerTools.DockerContainerExitException] { "The command ended with exit code $($_.Exception.ExitCode)." }
/// </code>
/// </example>
/// <example>
/// <para>Opens a shell in a new container, in this terminal; the container is gone when the shell ends.</para>
/// <code>Invoke-DockerRun alpine -Interactive -Tty -Remove -- sh</code>
/// </example>
/// <seealso cref="InvokeDockerExecCommand"/>
/// <seealso cref="ConnectDockerContainerCommand"/>
/// <seealso cref="NewDockerContainerCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "DockerRun", SupportsShouldProcess = true)]
[OutputType(typeof(string), typeof(DockerContainer), typeof(DockerLogLine), typeof(DockerCommandResult), typeof(byte[]))]
public sealed class InvokeDockerRunCommand : ContainerCreationCmdlet
{
    private StandardInput? _input;
    private DetachKeys _keys = DetachKeys.Default;
    private OutputShape _shape;
    private bool _takesTerminal;
    private bool _started;

    /// <summary>Leaves the container running and gives it.</summary>
    [Parameter]
    [DockerOption("--detach", "-d")]
    [SwitchArgument]
    public SwitchParameter Detach { get; set; }

    /// <summary>Lets the container go on when this is stopped by Ctrl-C, which else interrupts it.</summary>
    [Parameter]
    [DockerOption("--sig-proxy", Inverted = true)]
    [SwitchArgument]
    public SwitchParameter NoSignalProxy { get; set; }

    /// <summary>With -Detach, waits until the container is healthy before it gives it.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter WaitHealthy { get; set; }

    /// <summary>With -WaitHealthy, how long to wait: seconds, a duration like 1m30s, or a TimeSpan. What is not healthy by then is an error, and goes on running.</summary>
    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    /// <summary>What goes to the command's standard input: a line for each object, bytes as they are.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? InputObject { get; set; }

    /// <summary>Gives what the command writes to stdout and stderr as DockerLogLine objects, in order.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter AsLine { get; set; }

    /// <summary>Gives one object at the end with ExitCode, Output, Error and Duration, and no error for the exit code.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter AsResult { get; set; }

    /// <summary>Gives the bytes that the command writes to stdout, in arrays as they come; with -Raw all of them in one.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter AsByteStream { get; set; }

    /// <summary>Gives all that the command writes to stdout at its end as one string, or with -AsByteStream as one array of bytes.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter Raw { get; set; }

    /// <summary>The keys that leave the container running and come back, as ctrl-a,d; else those of docker's configuration, else ctrl-p,ctrl-q.</summary>
    [Parameter]
    [DockerOption("--detach-keys")]
    [SpecArgument<DetachKeys>]
    public DetachKeys? DetachKeys { get; set; }

    internal static IEnumerable<ContainerOption> Options =>
    [
        ContainerOption.Switch(nameof(Detach), null, run => !run.IsAttached),
        ContainerOption.ForClient(nameof(NoSignalProxy)),
        ContainerOption.ForClient(nameof(DetachKeys)),
    ];

    private protected override bool KeepsInput => base.KeepsInput || MyInvocation.ExpectingInput;

    private protected override AttachedStreams Streams => Detach ? AttachedStreams.None : base.Streams;

    private string? AskedShape =>
        AsLine ? nameof(AsLine) : AsResult ? nameof(AsResult) : AsByteStream ? nameof(AsByteStream) : Raw ? nameof(Raw) : null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Detach && Attach.Length > 0) { Refuse(nameof(CreationMessages.DetachAndAttach), CreationMessages.DetachAndAttach(Attach[0])); }
        if (Detach && AskedShape is string asked) { Refuse(nameof(CreationMessages.DetachAndShape), CreationMessages.DetachAndShape(asked)); }
        if (Detach && MyInvocation.ExpectingInput) { Refuse(nameof(CreationMessages.DetachAndInput), CreationMessages.DetachAndInput); }
        if (WaitHealthy && !Detach) { Refuse(nameof(CreationMessages.WaitNeedsDetach), CreationMessages.WaitNeedsDetach); }
        if (Timeout is not null && !WaitHealthy)
        {
            Refuse(nameof(ContainerMessages.TimeoutWithoutWait), ContainerMessages.TimeoutWithoutWait("Invoke-DockerRun nginx -Detach"));
        }
        if (OutputShapes.Choose(AsLine, AsResult, AsByteStream, Raw) is OutputShape shape) { _shape = shape; }
        else { Refuse(nameof(ContainerMessages.OutputShapeConflict), ContainerMessages.OutputShapeConflict); }
        _keys = OrRefuse(() => TerminalKeys.Choose(DetachKeys));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!_started) { Begin(); }
        if (_input is StandardInput input && MyInvocation.ExpectingInput && !input.Write(InputObject)) { Await(input.WaitForSpaceAsync); }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!_started) { Begin(); } // an empty pipeline is an empty input
        _input?.End();
        try { Write(wait: true); }
        finally { if (_takesTerminal) { RawTerminal.RestoreCurrent(); } }
    }

    private void Begin()
    {
        _started = true;
        IDockerEngine engine = Open(ChooseEngine());
        ContainerCreation creation = Describe(engine.Endpoint);
        if (!ShouldMake(engine, creation, ContainerMessages.RunAction)) { return; }
        ContainerIdFile? idFile = OpenIdFile();
        if (Detach)
        {
            Start(Image, job => RunDetachedAsync(engine, creation, idFile, job));
            return;
        }
        _takesTerminal = Interactive && Tty && !MyInvocation.ExpectingInput && _shape == OutputShape.Strings && HostConsole.HasTerminal(Host);
        if (_takesTerminal)
        {
            Start(Image, job => RunInTerminalAsync(engine, creation, idFile, job));
            return;
        }
        _input = KeepsInput ? new StandardInput(terminal: Tty) : null;
        if (!MyInvocation.ExpectingInput) { _input?.End(); }
        Start(Image, job => RunAttachedAsync(engine, creation, idFile, _input, job));
    }

    private async Task RunDetachedAsync(IDockerEngine engine, ContainerCreation creation, ContainerIdFile? idFile, PipelineJob job)
    {
        ContainerCreated made = await MakeAsync(engine, creation, idFile, job);
        await StartAsync(engine, made.Id, job);
        DockerContainer container = await engine.Containers.GetAsync(made.Id, job.Token);
        await job.WriteAsync(WaitHealthy ? await new ContainerWait(engine, container, Timeout, job).ForHealthyAsync() : container);
    }

    private Task RunAttachedAsync(
        IDockerEngine engine, ContainerCreation creation, ContainerIdFile? idFile, StandardInput? input, PipelineJob job) => AttachAsync(
        engine,
        creation,
        idFile,
        input is not null,
        async attachment =>
        {
            try { await attachment.StreamAsync(_shape, input); }
            catch (Exception) when (job.Token.IsCancellationRequested && !NoSignalProxy)
            {
                await attachment.InterruptAsync();
                throw;
            }
        },
        job);

    private Task RunInTerminalAsync(IDockerEngine engine, ContainerCreation creation, ContainerIdFile? idFile, PipelineJob job) =>
        AttachAsync(engine, creation, idFile, withInput: true, attachment => attachment.TakeTerminalAsync(_keys), job);

    /// <summary>Attached before it starts, and waited for before it starts: nothing that it writes and no quick end is missed.</summary>
    private async Task AttachAsync(
        IDockerEngine engine, ContainerCreation creation, ContainerIdFile? idFile, bool withInput, Func<Attachment, Task> run, PipelineJob job)
    {
        ContainerCreated made = await MakeAsync(engine, creation, idFile, job);
        DockerContainer container;
        IContainerStream stream;
        Task<ContainerEnd> ended;
        try
        {
            container = await engine.Containers.GetAsync(made.Id, job.Token);
            AttachOptions options = new(
                withInput,
                Streams.HasFlag(AttachedStreams.Output),
                Streams.HasFlag(AttachedStreams.Error),
                Tty,
                Tty ? _keys.Text : null);
            stream = await engine.ContainerStreams.AttachAsync(made.Id, options, job.Token);
            ended = await engine.ContainerControl.WaitAsync(made.Id, Remove ? WaitCondition.Removed : WaitCondition.NextExit, job.Token);
        }
        catch (Exception e)
        {
            await UndoAsync(engine, made.Id);
            // Podman prepares the start at the attachment, and reports there what cannot be started.
            if (e is DockerException failure) { await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(StartFailure.ExitCode(failure))); }
            throw;
        }
        await using (stream)
        {
            await StartAsync(engine, made.Id, job);
            await run(new Attachment(engine, container, stream, ended, StartFailure.EngineError, job) { IsRemoved = Remove });
        }
    }

    /// <summary>What cannot be made has an exit code, too: scripts look there.</summary>
    private async Task<ContainerCreated> MakeAsync(IDockerEngine engine, ContainerCreation creation, ContainerIdFile? idFile, PipelineJob job)
    {
        try { return await CreateAsync(engine, creation, idFile, job); }
        catch (Exception e) when (e is DockerException or CommandException)
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(StartFailure.EngineError));
            throw;
        }
    }
}
