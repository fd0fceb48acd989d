using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.CommandGuard;
using PSDockerTools.Containers;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Runs a command in running containers. Equivalent to docker exec.</summary>
/// <remarks>
/// <para>Returns the lines of the command's stdout as strings, as they arrive. Stderr is shown, and is no error. A non-zero exit code is an error,
/// and is in $LASTEXITCODE; with several containers, that of the last one that failed.</para>
/// <para>Put -- before the container's command if one of its words begins with a dash. A misspelled parameter is an error and never becomes part of
/// the command.</para>
/// <para>-AsByteStream returns the bytes of stdout unchanged, in arrays of up to 32 KiB, for Set-Content -AsByteStream and programs: compressed
/// files, dumps, tar. Piped bytes, single or in arrays, are always sent to the command unchanged.</para>
/// <para>Piped objects go to the command's standard input. If no container is specified, the piped objects are the containers. Podman can lose the
/// last output of a command that does not read all of its input.</para>
/// </remarks>
/// <example>
/// <para>Lists a folder of a container.</para>
/// <code>Invoke-DockerExec web -- ls -la /</code>
/// </example>
/// <example>
/// <para>Runs a command in several containers in parallel.</para>
/// <code>Get-DockerContainer web-* | Invoke-DockerExec -Command ls, /</code>
/// </example>
/// <example>
/// <para>Pipes input to a command.</para>
/// <code>'a', 'b' | Invoke-DockerExec web cat</code>
/// </example>
/// <example>
/// <para>Saves a folder of a container as a tar file.</para>
/// <code>Invoke-DockerExec web -AsByteStream -- tar -c /etc | Set-Content etc.tar -AsByteStream</code>
/// </example>
/// <example>
/// <para>Extracts a tar file in a container. With -Raw, the file is sent in one piece, which is fast.</para>
/// <code>Get-Content etc.tar -AsByteStream -Raw | Invoke-DockerExec web -- tar -x -C /tmp</code>
/// </example>
/// <example>
/// <para>Catches a non-zero exit code.</para>
/// <code>
/// try { Invoke-DockerExec web -ErrorAction Stop -- sh -c 'exit 3' }
/// catch [PSDockerTools.DockerContainerExitException] { "The command ended with exit code $($_.Exception.ExitCode)." }
/// </code>
/// </example>
/// <seealso cref="InvokeDockerRunCommand"/>
/// <seealso cref="EnterDockerContainerCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "DockerExec", SupportsShouldProcess = true)]
[OutputType(typeof(string), typeof(DockerLogLine), typeof(DockerCommandResult), typeof(byte[]))]
public sealed class InvokeDockerExecCommand : ExecCmdlet, IAggregatesExitCodes
{
    private static readonly Resource<DockerContainer> s_containers = Resource<DockerContainer>.Instance;
    private StandardInput? _input;
    private SharedLists<DockerContainer>? _lists;
    private bool _started;
    private OutputShape _shape;

    /// <summary>The containers: names, ID prefixes, wildcards, or objects of Get-DockerContainer. Default: the piped objects.</summary>
    [Parameter(Position = 0)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [Alias("Name")]
    public Reference<DockerContainer>[]? Container { get; set; }

    /// <summary>The command's standard input: one line for each object; bytes are sent unchanged.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? InputObject { get; set; }

    /// <summary>Runs the command in the background (detached) and returns nothing.</summary>
    [Parameter]
    [DockerOption("--detach", "-d")]
    public SwitchParameter Detach { get; set; }

    /// <summary>Keeps the command's standard input open (interactive), even if nothing is piped in.</summary>
    [Parameter]
    [DockerOption("--interactive", "-i")]
    public SwitchParameter Interactive { get; set; }

    /// <summary>Refused: Enter-DockerContainer runs a command with a terminal (TTY).</summary>
    [Parameter(DontShow = true)]
    [DockerOption("--tty", "-t")]
    public SwitchParameter Tty { get; set; }

    /// <summary>Returns stdout and stderr as DockerLogLine objects, in order.</summary>
    [Parameter]
    public SwitchParameter AsLine { get; set; }

    /// <summary>Returns one object for each container with ExitCode, Output, Error and Duration. A non-zero exit code is no error then.</summary>
    [Parameter]
    public SwitchParameter AsResult { get; set; }

    /// <summary>Returns the bytes of stdout in arrays as they arrive; with -Raw all of them in one array.</summary>
    [Parameter]
    public SwitchParameter AsByteStream { get; set; }

    /// <summary>Returns all of stdout at the end as one string, or with -AsByteStream as one array of bytes.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>The maximum number of targets that are processed at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = 50;

    bool IAggregatesExitCodes.HasFailed { get; set; }

    private protected override int Concurrency => ThrottleLimit;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // Checked first, because the parsing of Words does not treat hidden parameters, such as -Tty, as parameters.
        InteractiveTtyFlags? asked = InteractiveTtyFlags.Find(CommandLine.Of(this));
        if (Tty || asked is not null) { ThrowInvalidArgument(nameof(ContainerMessages.ExecWithTerminal), ContainerMessages.ExecWithTerminal(asked?.Rest ?? "web")); }
        base.BeginProcessing();
        if (Words.Count == 0) { ThrowInvalidArgument(nameof(ContainerMessages.ExecWithoutCommand), ContainerMessages.ExecWithoutCommand); }
        if (OutputShapes.Choose(AsLine, AsResult, AsByteStream, Raw) is not OutputShape shape)
        {
            ThrowInvalidArgument(nameof(ContainerMessages.OutputShapeConflict), ContainerMessages.OutputShapeConflict);
            return;
        }
        _shape = shape;
        if (Detach) { RefuseBesideDetach(); }
        if (Container is null && !MyInvocation.ExpectingInput) { ThrowInvalidArgument(nameof(ContainerMessages.ExecWithoutContainer), ContainerMessages.ExecWithoutContainer); }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Container is null) { BeginPiped(); }
        else if (MyInvocation.ExpectingInput) { Feed(); }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Container is not null && !_started) { Begin(Container); } // an empty pipeline is an empty input
        _input?.End();
        _lists?.EndInput();
        Write(wait: true);
    }

    /// <summary>
    /// Rejects output options and input with -Detach: a detached command has no output or input, so that input would be lost silently.
    /// </summary>
    private void RefuseBesideDetach()
    {
        string? other = AsLine ? nameof(AsLine) : AsResult ? nameof(AsResult) : AsByteStream ? nameof(AsByteStream) : Raw ? nameof(Raw) : null;
        if (other is not null) { ThrowInvalidArgument(nameof(ContainerMessages.ExecDetachedWith), ContainerMessages.ExecDetachedWith(other)); }
        if (Container is not null && MyInvocation.ExpectingInput) { ThrowInvalidArgument(nameof(ContainerMessages.ExecDetachedInput), ContainerMessages.ExecDetachedInput); }
    }

    private void Feed()
    {
        object? piped = InputObject is PSObject wrapped ? wrapped.BaseObject : InputObject;
        if (piped is DockerContainer)
        {
            IEnumerable<string> meant = IsThere(Container![0]) ? Words : Words.Prepend(Container[0].Text); // ls /: ls was bound as the container
            ThrowInvalidArgument(nameof(ContainerMessages.ContainerAsInput), ContainerMessages.ContainerAsInput(string.Join(' ', meant), string.Join(", ", meant)));
        }
        if (!_started)
        {
            _input = new StandardInput();
            Begin(Container!);
        }
        if (_input is StandardInput input && !input.Write(InputObject)) { Await(input.WaitForSpaceAsync); }
    }

    private bool IsThere(Reference<DockerContainer> reference)
    {
        IDockerEngine engine = Open(EngineOf(reference));
        try { return Await(cancel => s_containers.FindAsync(engine, reference, cancel)).Count > 0; }
        catch (DockerException) { return false; }
    }

    /// <summary>
    /// Runs the command in containers from the pipeline as they arrive. Names that arrive together are resolved with one list request.
    /// </summary>
    private void BeginPiped()
    {
        _lists ??= SharedLists<DockerContainer>.ForSeveral(StopToken);
        ExecCreation creation = Describe(Words) with { Input = Interactive, Output = !Detach };
        foreach (Reference<DockerContainer> reference in ReferenceArgumentAttribute<DockerContainer>.Read(InputObject))
        {
            if (AsksOrShows || reference.IsPattern || reference.Object is not null)
            {
                Begin([reference]);
                continue;
            }
            IDockerEngine engine = Open(EngineOf(reference));
            Task<IReadOnlyList<DockerContainer>?> list = _lists.Join(engine);
            Start(reference, job => FindAndRunAsync(engine, reference, list, creation, job));
        }
    }

    private async Task FindAndRunAsync(
        IDockerEngine engine, Reference<DockerContainer> reference, Task<IReadOnlyList<DockerContainer>?> list, ExecCreation creation, PipelineJob job)
    {
        IReadOnlyList<DockerContainer> found;
        try { found = await s_containers.FindAsync(engine, reference, await list, job.Token); }
        catch (Exception e) when (e is DockerException or CommandException)
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(NotStartedExitCode));
            throw;
        }
        foreach (DockerContainer container in found)
        {
            await job.PostAsync(cmdlet => cmdlet.ShouldProcess(ContainerMessages.Describe(container), ContainerMessages.ExecAction(string.Join(' ', Words)))); // for -Verbose
            await RunAsync(engine.Execs, container, creation, _shape, job);
        }
    }

    private void Begin(Reference<DockerContainer>[] references)
    {
        _started = true;
        List<(IDockerEngine Engine, DockerContainer Container)> targets = [];
        SharedLists<DockerContainer> lists = SharedLists<DockerContainer>.ForSeveral(StopToken);
        lists.EndInput();
        (Reference<DockerContainer> Reference, IDockerEngine Engine, Task<IReadOnlyList<DockerContainer>?>? List)[] named =
        [
            .. references.Select(reference => (reference, Engine: Open(EngineOf(reference))))
                .Select(one => (one.reference, one.Engine, one.reference.Object is null ? lists.Join(one.Engine) : null)),
        ];
        foreach ((Reference<DockerContainer> reference, IDockerEngine engine, Task<IReadOnlyList<DockerContainer>?>? list) in named)
        {
            IReadOnlyList<DockerContainer> found = AwaitMany(
                reference, async cancel => await s_containers.FindAsync(engine, reference, list is null ? null : await list.WaitAsync(cancel), cancel));
            if (found.Count == 0 && !reference.IsPattern) { this.SetLastExitCode(NotStartedExitCode); }
            targets.AddRange(found.Select(one => (engine, one)));
        }
        if (_input is not null && targets.Count > 1) { ThrowInvalidArgument(nameof(ContainerMessages.InputForMany), ContainerMessages.InputForMany(targets.Count)); }
        if (targets.Count == 0) { _input?.End(); }
        ExecCreation creation = Describe(Words) with { Input = _input is not null || Interactive, Output = !Detach };
        foreach ((IDockerEngine engine, DockerContainer container) in targets)
        {
            if (!ShouldProcess(ContainerMessages.Describe(container), ContainerMessages.ExecAction(string.Join(' ', Words)))) { continue; }
            Start(container, job => RunAsync(engine.Execs, container, creation, _shape, job));
        }
    }

    private async Task RunAsync(IExecs execs, DockerContainer container, ExecCreation creation, OutputShape shape, PipelineJob job)
    {
        string exec = await CreateAsync(execs, container.Id, container.Name, creation, job);
        if (Detach) { await job.RunOrSetExitCodeAsync(NotStartedExitCode, () => DetachAsync(execs, exec, job)); }
        else { await job.RunOrSetExitCodeAsync(DisconnectedExitCode, () => StreamAsync(execs, exec, container, creation, shape, job)); }
    }

    private static async Task DetachAsync(IExecs execs, string exec, PipelineJob job)
    {
        await execs.StartDetachedAsync(exec, job.Token);
        await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(0));
    }

    private async Task StreamAsync(IExecs execs, string exec, DockerContainer container, ExecCreation creation, OutputShape shape, PipelineJob job)
    {
        CommandOutput output = new(job, container, shape);
        try { await CopyAsync(execs, exec, creation, output, job); }
        catch (DockerException failure) when (failure.Kind == DockerErrorKind.NotStarted)
        {
            await output.FailToStartAsync(failure, await execs.WaitForExitCodeAsync(exec, job.Token));
            return;
        }
        finally { _input?.End(); }
        await output.FinishAsync(await execs.WaitForExitCodeAsync(exec, job.Token));
    }

    private async Task CopyAsync(IExecs execs, string exec, ExecCreation creation, CommandOutput output, PipelineJob job)
    {
        await using IContainerStream stream = await execs.StartAsync(exec, terminal: false, job.Token);
        Task fed = _input is not null ? _input.CopyToAsync(stream, job.Token)
            : creation.Input ? stream.CloseInputAsync(job.Token)
            : Task.CompletedTask;
        try { await output.CopyAsync(stream); }
        finally { _input?.End(); }
        await fed;
    }
}
