using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;
using PSDockerTools.Terminal;

namespace PSDockerTools.Commands;

/// <summary>Attaches to a running container. Equivalent to docker attach.</summary>
/// <remarks>
/// <para>If the container has a terminal (-Tty), your terminal is connected to it: every key goes to the container, and ctrl-p ctrl-q detaches.
/// Otherwise, or if the session has no terminal, the new output is returned as lines, like Invoke-DockerRun does. Earlier output is in the log:
/// Get-DockerContainerLog -Follow.</para>
/// <para>The cmdlet returns when the container exits, and $LASTEXITCODE has the exit code. Ctrl-C goes to the container; with -NoSignalProxy it only
/// detaches.</para>
/// <para>Piped objects go to the command's standard input, if the container was created with -Interactive. The output of the next second is returned;
/// then the cmdlet detaches from a container that continues. If no container is specified, the piped object is the container.</para>
/// </remarks>
/// <example>
/// <para>Attaches again to a container after ctrl-p ctrl-q.</para>
/// <code>Connect-DockerContainer web</code>
/// </example>
/// <example>
/// <para>Gets the next five lines of a web server's output, and detaches.</para>
/// <code>Connect-DockerContainer web -NoStandardInput -NoSignalProxy | Select-Object -First 5</code>
/// </example>
/// <example>
/// <para>Sends a line to a command that reads its standard input, and returns its response.</para>
/// <code>'status' | Connect-DockerContainer web</code>
/// </example>
/// <seealso cref="EnterDockerContainerCommand"/>
/// <seealso cref="InvokeDockerRunCommand"/>
/// <seealso cref="GetDockerContainerLogCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/attach/">docker attach</seealso>
[Cmdlet(VerbsCommunications.Connect, "DockerContainer")]
[OutputType(typeof(string), typeof(DockerLogLine), typeof(byte[]))]
public sealed class ConnectDockerContainerCommand : EngineCmdlet
{
    private static readonly TimeSpan s_answer = TimeSpan.FromSeconds(1); // the time for the command to respond to the last line of input
    private DetachKeys _keys = DetachKeys.Default;
    private OutputShape _shape;
    private StandardInput? _input;
    private bool _started;
    private bool _hasTerminal;
    private volatile bool _interrupted;

    /// <summary>The container: a name, an ID prefix, or a DockerContainer. Default: the piped object.</summary>
    [Parameter(Position = 0)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [Alias("Name")]
    public Reference<DockerContainer>? Container { get; set; }

    /// <summary>The command's standard input: one line for each object; bytes are sent unchanged.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public object? InputObject { get; set; }

    /// <summary>Does not attach standard input (stdin); only shows the container's output.</summary>
    [Parameter]
    [DockerOption("--no-stdin")]
    public SwitchParameter NoStandardInput { get; set; }

    /// <summary>Does not forward Ctrl-C to the container (signal proxy); it keeps running when you stop this cmdlet.</summary>
    [Parameter]
    public SwitchParameter NoSignalProxy { get; set; }

    /// <summary>
    /// The key sequence that detaches from the container, for example ctrl-a,d. Default: detachKeys of docker's config.json, or ctrl-p,ctrl-q.
    /// </summary>
    [Parameter]
    [DockerOption("--detach-keys")]
    [SpecArgument<DetachKeys>]
    public DetachKeys? DetachKeys { get; set; }

    /// <summary>Returns the container's stdout and stderr as DockerLogLine objects, in order.</summary>
    [Parameter]
    public SwitchParameter AsLine { get; set; }

    /// <summary>Returns the bytes of the container's stdout in arrays as they arrive.</summary>
    [Parameter]
    public SwitchParameter AsByteStream { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Container is null && !MyInvocation.ExpectingInput) { ThrowInvalidArgument(nameof(ContainerMessages.ConnectWithoutContainer), ContainerMessages.ConnectWithoutContainer); }
        if (OutputShapes.Choose(AsLine, asResult: false, AsByteStream, raw: false) is OutputShape shape) { _shape = shape; }
        else { ThrowInvalidArgument(nameof(ContainerMessages.OutputShapeConflict), ContainerMessages.OutputShapeConflict); }
        _keys = ParseOrThrow(() => TerminalKeys.Choose(DetachKeys));
        _hasTerminal = HostConsole.HasTerminal(Host);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Container is null)
        {
            if (ReferenceArgumentAttribute<DockerContainer>.Read(InputObject) is not [Reference<DockerContainer> piped]) { return; }
            Begin(piped, input: null);
            Finish(); // one interactive session at a time
            return;
        }
        if (!_started)
        {
            if (MyInvocation.ExpectingInput && !NoStandardInput) { _input = new StandardInput(s_answer); }
            Begin(Container, _input);
        }
        if (_input is StandardInput input && !input.Write(InputObject)) { Await(input.WaitForSpaceAsync); }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Container is not null && !_started) { Begin(Container, input: null); }
        _input?.End();
        Finish();
    }

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        _interrupted = true; // by Ctrl-C, not by a downstream command that stops the pipeline
        base.StopProcessing();
    }

    private void Begin(Reference<DockerContainer> reference, StandardInput? input)
    {
        _started = true;
        IDockerEngine engine = Open(EngineOf(reference));
        Start(reference, job => job.RunOrSetExitCodeAsync(Attachment.UnknownExitCode, () => ConnectAsync(engine, reference, input, job)));
    }

    private void Finish()
    {
        try { Write(wait: true); }
        finally { if (_hasTerminal) { RawTerminal.RestoreCurrent(); } }
    }

    private async Task ConnectAsync(IDockerEngine engine, Reference<DockerContainer> reference, StandardInput? input, PipelineJob job)
    {
        try
        {
            DockerContainer container = await engine.Containers.GetAsync(reference.Object?.Id ?? reference.Text, job.Token); // may have exited
            if (container.State != "running")
            {
                await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(Attachment.UnknownExitCode));
                throw new CommandException(
                    nameof(ContainerMessages.NotAttachable), ErrorCategory.InvalidOperation, ContainerMessages.NotAttachable(container.Name, container.State), container);
            }
            bool containerHasTerminal = await engine.ContainerStreams.HasTerminalAsync(container.Id, job.Token);
            bool taking = containerHasTerminal && !NoStandardInput && input is null && _shape == OutputShape.Strings && _hasTerminal;
            Task<ContainerEnd> ended = await engine.ContainerControl.WaitAsync(container.Id, WaitCondition.NotRunning, job.Token);
            AttachOptions options = new(taking || input is not null, Output: true, Error: true, containerHasTerminal, containerHasTerminal ? _keys.Text : null);
            await using IContainerStream stream = await engine.ContainerStreams.AttachAsync(container.Id, options, job.Token);
            Attachment attachment = new(engine, container, stream, ended, Attachment.UnknownExitCode, job);
            if (taking)
            {
                await attachment.RedrawAsync();
                await attachment.TakeTerminalAsync(_keys);
                return;
            }
            try { await attachment.StreamAsync(_shape, input, detachWhenInputEnds: input is not null); }
            catch (Exception) when (_interrupted && !NoSignalProxy)
            {
                await attachment.InterruptAsync();
                throw;
            }
        }
        finally { input?.End(); }
    }
}
