using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;
using PSDockerTools.Terminal;

namespace PSDockerTools.Commands;

/// <summary>Starts created or exited containers.</summary>
/// <remarks>
/// <para>A container that is already running is no error. With -WaitHealthy, the cmdlet returns when all containers are healthy; a container without
/// a health check, or one that exits, is an error.</para>
/// <para>With -Attach, starts one container and returns its output until it exits, like Invoke-DockerRun: a non-zero exit code is an error, and is in
/// $LASTEXITCODE; Ctrl-C goes to the container. With -Interactive, your terminal is connected to a container that was created with one (-Interactive
/// -Tty), until it exits or ctrl-p ctrl-q detaches from it.</para>
/// </remarks>
/// <example>
/// <para>Starts a container and returns it.</para>
/// <code>Start-DockerContainer web -PassThru</code>
/// </example>
/// <example>
/// <para>Starts all exited containers.</para>
/// <code>Get-DockerContainer -State exited | Start-DockerContainer</code>
/// </example>
/// <example>
/// <para>Starts containers and waits at most 30 seconds until they are healthy.</para>
/// <code>Get-DockerContainer checked-* | Start-DockerContainer -WaitHealthy -Timeout 30</code>
/// </example>
/// <example>
/// <para>Runs a job again, and shows its output.</para>
/// <code>Start-DockerContainer batch -Attach</code>
/// </example>
/// <seealso cref="StopDockerContainerCommand"/>
/// <seealso cref="ConnectDockerContainerCommand"/>
/// <seealso cref="WaitDockerContainerCommand"/>
[Cmdlet(VerbsLifecycle.Start, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer), typeof(string))]
public sealed class StartDockerContainerCommand : ContainerChangeCmdlet
{
    private readonly List<(IDockerEngine Engine, Reference<DockerContainer> Reference, DockerContainer Container)> _attached = [];
    private DetachKeys _keys = DetachKeys.Default;
    private bool _hasTerminal;
    private volatile bool _interrupted;

    /// <summary>Waits until the containers are healthy.</summary>
    [Parameter]
    public SwitchParameter WaitHealthy { get; set; }

    /// <summary>
    /// With -WaitHealthy, the maximum wait: seconds, a duration like 1m30s, or a TimeSpan. After that an error is written, and the container keeps
    /// running.
    /// </summary>
    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    /// <summary>Attaches to the container and returns its output until it exits. For a single container.</summary>
    [Parameter]
    public SwitchParameter Attach { get; set; }

    /// <summary>Like -Attach, and connects the terminal to a container that was created with one.</summary>
    [Parameter]
    public SwitchParameter Interactive { get; set; }

    /// <summary>
    /// The key sequence that detaches from the container, for example ctrl-a,d. Default: detachKeys of docker's config.json, or ctrl-p,ctrl-q.
    /// </summary>
    [Parameter]
    [SpecArgument<DetachKeys>]
    public DetachKeys? DetachKeys { get; set; }

    private bool Attaches => Attach || Interactive;

    private protected override bool CollectsTargets => Attaches;

    private protected override string Action => ContainerMessages.StartAction;

    private protected override bool MayHaveEnded => true;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Timeout is not null && !WaitHealthy)
        {
            ThrowInvalidArgument(nameof(ContainerMessages.TimeoutWithoutWait), ContainerMessages.TimeoutWithoutWait("Start-DockerContainer web"));
        }
        if (!Attaches) { return; }
        _hasTerminal = HostConsole.HasTerminal(Host);
        if (WaitHealthy) { ThrowInvalidArgument(nameof(ContainerMessages.AttachAndWait), ContainerMessages.AttachAndWait); }
        _keys = ParseOrThrow(() => TerminalKeys.Choose(DetachKeys));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        EndInput();
        if (_attached.Count > 1) { ThrowInvalidArgument(nameof(ContainerMessages.AttachToMany), ContainerMessages.AttachToMany(_attached.Count)); }
        foreach ((IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer container) in _attached) { base.Begin(engine, reference, container); }
        try { base.EndProcessing(); }
        finally { if (_hasTerminal) { RawTerminal.RestoreCurrent(); } }
    }

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        _interrupted = true; // by Ctrl-C, not by a downstream command that stops the pipeline
        base.StopProcessing();
    }

    /// <summary>
    /// Collects the containers to attach to. With -Attach, only one container is allowed, so that none is started before all are known.
    /// </summary>
    private protected override void Begin(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target)
    {
        if (Attaches) { _attached.Add((engine, reference, target)); }
        else { base.Begin(engine, reference, target); }
    }

    private protected override async Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        if (Attaches)
        {
            await StartAttachedAsync(engine, target, job);
            return;
        }
        await engine.ContainerControl.StartAsync(target.Id, job.Token);
        if (WaitHealthy) { await new ContainerWait(engine, target, Timeout, job).ForHealthyAsync(); }
    }

    /// <summary>
    /// Attaches to the container and starts to wait for its exit before the container is started, so that no output and no early exit is missed.
    /// </summary>
    private async Task StartAttachedAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        DockerContainerDetail detail = await engine.Containers.InspectAsync(target, sizes: false, job.Token);
        bool containerHasTerminal = detail.Config.Tty, isRemoved = detail.HostConfig.AutoRemove;
        bool taking = Interactive && containerHasTerminal && _hasTerminal;
        AttachOptions options = new(taking, Output: true, Error: true, containerHasTerminal, containerHasTerminal ? _keys.Text : null);
        await using IContainerStream stream = await OrExitCodeAsync(() => engine.ContainerStreams.AttachAsync(target.Id, options, job.Token), job);
        Task<ContainerEnd> ended = await engine.ContainerControl.WaitAsync(target.Id, isRemoved ? WaitCondition.Removed : WaitCondition.NextExit, job.Token);
        await OrExitCodeAsync(
            async () =>
            {
                await engine.ContainerControl.StartAsync(target.Id, job.Token);
                return true;
            },
            job);
        Attachment attachment = new(engine, target, stream, ended, Attachment.UnknownExitCode, job) { IsRemoved = isRemoved };
        if (taking)
        {
            await attachment.TakeTerminalAsync(_keys);
            return;
        }
        try { await attachment.StreamAsync(OutputShape.Strings, input: null); }
        catch (Exception) when (_interrupted)
        {
            await attachment.InterruptAsync();
            throw;
        }
    }

    /// <summary>Calls the engine. $LASTEXITCODE is also set if the start fails. Podman reports start errors in the attach request.</summary>
    private static async Task<T> OrExitCodeAsync<T>(Func<Task<T>> call, PipelineJob job)
    {
        try { return await call(); }
        catch (DockerException e)
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(StartFailure.ExitCode(e)));
            throw;
        }
    }
}
