using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Terminal;

namespace PSDockerTools.Containers;

/// <summary>
/// A client attached to a container, which connects the container's streams to the pipeline or to the terminal until the container exits.
/// </summary>
internal sealed class Attachment(
    IDockerEngine engine, DockerContainer container, IContainerStream stream, Task<ContainerEnd> exited, int exitCodeWhenDisconnected, PipelineJob job)
{
    /// <summary>The exit code of docker attach and docker start -a if the container's exit code is unknown.</summary>
    public const int UnknownExitCode = 1;

    private static readonly TimeSpan s_interruptTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_exitGracePeriod = TimeSpan.FromSeconds(1);

    /// <summary>True if the engine removes the container when it exits (--rm) and <c>exited</c> includes the removal.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Writes the output, sends the input, and waits for the exit. An exit code other than 0 is an error.</summary>
    /// <param name="shape">The form in which the output is written.</param>
    /// <param name="input">The standard input; null for none.</param>
    /// <param name="detachWhenInputEnds">
    /// True to detach from a container that is still running when the streams end: the engine ends an attachment together with its input unless the
    /// container was created with StdinOnce (moby, container/stream/attach.go).
    /// </param>
    public Task StreamAsync(OutputShape shape, StandardInput? input, bool detachWhenInputEnds = false) =>
        job.RunOrSetExitCodeAsync(exitCodeWhenDisconnected, () => CopyStreamsAsync(shape, input, detachWhenInputEnds));

    /// <summary>Sends SIGINT to the container, as docker run does on Ctrl-C. The container may handle or ignore it.</summary>
    public async Task InterruptAsync()
    {
        using CancellationTokenSource time = new(s_interruptTimeout);
        try { await engine.ContainerControl.KillAsync(container.Id, "SIGINT", time.Token); }
        catch (DockerException) { } // it has already exited
    }

    /// <summary>Connects the terminal to the container. The exit code of an interactive session is in $LASTEXITCODE and is not an error.</summary>
    public Task TakeTerminalAsync(DetachKeys keys) => job.RunOrSetExitCodeAsync(exitCodeWhenDisconnected, () => ConnectTerminalAsync(keys));

    /// <summary>Makes a full-screen program redraw its screen. Programs redraw only when the terminal's size changes.</summary>
    public async Task RedrawAsync()
    {
        TerminalSize size = RawTerminal.Size;
        try { await engine.ContainerStreams.ResizeAsync(container.Id, new TerminalSize(size.Columns + 1, size.Rows + 1), job.Token); }
        catch (DockerException) { } // the container has exited; the attach request reports that
    }

    private async Task CopyStreamsAsync(OutputShape shape, StandardInput? input, bool detachWhenInputEnds)
    {
        CommandOutput output = new(job, container, shape);
        Task inputCopy = input?.CopyToAsync(stream, job.Token) ?? Task.CompletedTask;
        await output.CopyAsync(stream);
        if (detachWhenInputEnds && await Task.WhenAny(exited, Task.Delay(s_exitGracePeriod, job.Token)) != exited)
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(0));
            return;
        }
        ContainerEnd end = await exited;
        input?.End();
        await inputCopy;
        if (end.Error is null) { await output.FinishAsync(end.ExitCode); }
        else { await output.FailAsync(end.ExitCode, FailureExitCode, Failure(end.Error)); }
    }

    private int FailureExitCode => IsRemoved ? StartFailure.EngineError : exitCodeWhenDisconnected;

    private CommandException Failure(string reason) => IsRemoved
        ? ContainerRemoval.Failed(container, reason)
        : new(nameof(ContainerMessages.ContainerEndFailed), ErrorCategory.InvalidResult, ContainerMessages.ContainerEndFailed(container.Name, reason), container);

    private async Task ConnectTerminalAsync(DetachKeys keys)
    {
        TerminalEnd terminalEnd = await TerminalSession.RunAsync(stream, keys, (size, cancel) => engine.ContainerStreams.ResizeAsync(container.Id, size, cancel), job.Token);
        ContainerEnd? end = terminalEnd == TerminalEnd.Detached ? null : await exited;
        int exitCode = end is null ? 0 : end.Error is null ? end.ExitCode : FailureExitCode;
        await job.PostAsync(cmdlet =>
        {
            cmdlet.SetLastExitCode(exitCode);
            if (terminalEnd == TerminalEnd.Detached) { HostOutput.Write(cmdlet, ContainerMessages.DetachedFrom(container.Name), "detached"); }
        });
        if (end?.Error is string reason) { throw Failure(reason); }
    }
}
