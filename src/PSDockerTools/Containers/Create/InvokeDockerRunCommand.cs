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

/// <summary>Runs a command in a new container. Equivalent to docker run.</summary>
/// <remarks>
/// <para>By default, returns the lines of the command's stdout as strings, as they arrive. Stderr is shown, and is no error. A non-zero exit code is
/// an error, and is in $LASTEXITCODE. With -Detach, returns the running container instead.</para>
/// <para>With -Interactive and -Tty, your terminal is connected to the container until it exits. Every key goes to the container, including Ctrl-C;
/// ctrl-p ctrl-q detaches and leaves it running. Without a terminal, the output is returned as lines, and the input ends with Ctrl-D.</para>
/// <para>Put -- before the container's command if one of its words begins with a dash. A misspelled parameter is an error and never becomes part of
/// the command.</para>
/// <para>Exit codes are signed 32-bit numbers, as in $LASTEXITCODE and .NET. The exit code that docker prints as 3221225786 for a Windows container
/// is -1073741510 here (0xC000013A).</para>
/// </remarks>
/// <example>
/// <para>Runs a web server in the background, with port 80 published on port 8080 of the host.</para>
/// <code>Invoke-DockerRun nginx -Detach -Name web -Publish 8080:80</code>
/// </example>
/// <example>
/// <para>Runs a command, filters its output, and removes the container.</para>
/// <code>Invoke-DockerRun alpine -Remove -- ls -la / | Select-String etc</code>
/// </example>
/// <example>
/// <para>Pipes input to a command.</para>
/// <code>'one', 'two' | Invoke-DockerRun alpine -Remove -- wc -l</code>
/// </example>
/// <example>
/// <para>Returns output, errors and exit code as one object. The non-zero exit code is no error then.</para>
/// <code>$result = Invoke-DockerRun alpine -Remove -AsResult -- sh -c 'echo hi; exit 3'</code>
/// </example>
/// <example>
/// <para>Catches a non-zero exit code.</para>
/// <code>
/// try { Invoke-DockerRun alpine -Remove -ErrorAction Stop -- sh -c 'exit 3' }
/// catch [PSDockerTools.DockerContainerExitException] { "The command ended with exit code $($_.Exception.ExitCode)." }
/// </code>
/// </example>
/// <example>
/// <para>Opens a shell in a new container. The container is removed when the shell exits.</para>
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

    /// <summary>Runs the container in the background (detached) and returns it.</summary>
    [Parameter]
    [DockerOption("--detach", "-d")]
    [SwitchArgument]
    public SwitchParameter Detach { get; set; }

    /// <summary>Does not forward Ctrl-C to the container (signal proxy); it keeps running when you stop this cmdlet.</summary>
    [Parameter]
    [DockerOption("--sig-proxy", Inverted = true)]
    [SwitchArgument]
    public SwitchParameter NoSignalProxy { get; set; }

    /// <summary>With -Detach, waits until the container is healthy before it is returned.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter WaitHealthy { get; set; }

    /// <summary>
    /// With -WaitHealthy, the maximum wait: seconds, a duration like 1m30s, or a TimeSpan. After that an error is written, and the container keeps
    /// running.
    /// </summary>
    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    /// <summary>The command's standard input: one line for each object; bytes are sent unchanged.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? InputObject { get; set; }

    /// <summary>Returns stdout and stderr as DockerLogLine objects, in order.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter AsLine { get; set; }

    /// <summary>Returns one object at the end with ExitCode, Output, Error and Duration. A non-zero exit code is no error then.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter AsResult { get; set; }

    /// <summary>Returns the bytes of stdout in arrays as they arrive; with -Raw all of them in one array.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter AsByteStream { get; set; }

    /// <summary>Returns all of stdout at the end as one string, or with -AsByteStream as one array of bytes.</summary>
    [Parameter]
    [SwitchArgument]
    public SwitchParameter Raw { get; set; }

    /// <summary>
    /// The key sequence that detaches from the container, for example ctrl-a,d. Default: detachKeys of docker's config.json, or ctrl-p,ctrl-q.
    /// </summary>
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
        if (Detach && Attach.Length > 0) { ThrowInvalidArgument(nameof(CreationMessages.DetachAndAttach), CreationMessages.DetachAndAttach(Attach[0])); }
        if (Detach && AskedShape is string asked) { ThrowInvalidArgument(nameof(CreationMessages.DetachAndShape), CreationMessages.DetachAndShape(asked)); }
        if (Detach && MyInvocation.ExpectingInput) { ThrowInvalidArgument(nameof(CreationMessages.DetachAndInput), CreationMessages.DetachAndInput); }
        if (WaitHealthy && !Detach) { ThrowInvalidArgument(nameof(CreationMessages.WaitNeedsDetach), CreationMessages.WaitNeedsDetach); }
        if (Timeout is not null && !WaitHealthy)
        {
            ThrowInvalidArgument(nameof(ContainerMessages.TimeoutWithoutWait), ContainerMessages.TimeoutWithoutWait("Invoke-DockerRun nginx -Detach"));
        }
        if (OutputShapes.Choose(AsLine, AsResult, AsByteStream, Raw) is OutputShape shape) { _shape = shape; }
        else { ThrowInvalidArgument(nameof(ContainerMessages.OutputShapeConflict), ContainerMessages.OutputShapeConflict); }
        _keys = ParseOrThrow(() => TerminalKeys.Choose(DetachKeys));
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
        if (!ShouldCreate(engine, creation, ContainerMessages.RunAction)) { return; }
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

    /// <summary>
    /// Attaches to the container and starts to wait for its exit before the container is started, so that no output and no early exit is missed.
    /// </summary>
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
            // Podman prepares the start during the attach request and reports start errors there.
            if (e is DockerException failure) { await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(StartFailure.ExitCode(failure))); }
            throw;
        }
        await using (stream)
        {
            await StartAsync(engine, made.Id, job);
            await run(new Attachment(engine, container, stream, ended, StartFailure.EngineError, job) { IsRemoved = Remove });
        }
    }

    /// <summary>Creates the container. $LASTEXITCODE is also set if the creation fails, because scripts check it.</summary>
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
