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

/// <summary>What run and attach have in common: a container's streams, tied to the pipeline or to the terminal until it ends.</summary>
internal sealed class Attachment(
    IDockerEngine engine, DockerContainer container, IContainerStream stream, Task<ContainerEnd> ended, int lost, PipelineJob job)
{
    /// <summary>What docker attach and docker start -a end with where they do not know how the container did.</summary>
    public const int Failed = 1;

    private static readonly TimeSpan s_interrupt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_parting = TimeSpan.FromSeconds(1);

    /// <summary>Whether the engine removes the container at its end, and this is waited for.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Passes on what it writes, and gives it the input; an exit code that is not 0 is an error.</summary>
    /// <param name="shape">What becomes of the output.</param>
    /// <param name="input">What goes to it.</param>
    /// <param name="letsGo">
    /// Whether it may go on when the streams have ended: the engine ends an attachment with its input, where the container is to outlive it
    /// (moby, container/stream/attach.go).
    /// </param>
    public Task StreamAsync(OutputShape shape, StandardInput? input, bool letsGo = false) =>
        job.OrExitCodeAsync(lost, () => PassOnAsync(shape, input, letsGo));

    /// <summary>Ctrl-C goes to the container, as in docker run; what it makes of it is its own affair.</summary>
    public async Task InterruptAsync()
    {
        using CancellationTokenSource time = new(s_interrupt);
        try { await engine.Containers.KillAsync(container.Id, "SIGINT", time.Token); }
        catch (DockerException) { } // it has ended already
    }

    /// <summary>Hands the terminal over to it. How a person's session ends is in $LASTEXITCODE, and no error.</summary>
    public Task TakeTerminalAsync(DetachKeys keys) => job.OrExitCodeAsync(lost, () => TieAsync(keys));

    /// <summary>Makes a program that draws the screen draw it again: only a change of size tells it to.</summary>
    public async Task RedrawAsync()
    {
        TerminalSize size = RawTerminal.Size;
        try { await engine.Containers.ResizeAsync(container.Id, new TerminalSize(size.Columns + 1, size.Rows + 1), job.Token); }
        catch (DockerException) { } // it has ended; what follows tells
    }

    private async Task PassOnAsync(OutputShape shape, StandardInput? input, bool letsGo)
    {
        CommandOutput output = new(job, container, shape);
        Task fed = input?.CopyToAsync(stream, job.Token) ?? Task.CompletedTask;
        await output.CopyAsync(stream);
        if (letsGo && await Task.WhenAny(ended, Task.Delay(s_parting, job.Token)) != ended)
        {
            await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(0));
            return;
        }
        ContainerEnd end = await ended;
        input?.End();
        await fed;
        if (end.Error is null) { await output.FinishAsync(end.ExitCode); }
        else { await output.FailAsync(end.ExitCode, FailedEnd, Failure(end.Error)); }
    }

    private int FailedEnd => IsRemoved ? StartFailure.Refused : lost;

    private CommandException Failure(string reason) => IsRemoved
        ? ContainerRemoval.Failed(container, reason)
        : new(nameof(ContainerMessages.ContainerEndFailed), ErrorCategory.InvalidResult, ContainerMessages.ContainerEndFailed(container.Name, reason), container);

    private async Task TieAsync(DetachKeys keys)
    {
        TerminalEnd how = await TerminalSession.RunAsync(stream, keys, (size, cancel) => engine.Containers.ResizeAsync(container.Id, size, cancel), job.Token);
        ContainerEnd? end = how == TerminalEnd.Detached ? null : await ended;
        int exitCode = end is null ? 0 : end.Error is null ? end.ExitCode : FailedEnd;
        await job.PostAsync(cmdlet =>
        {
            cmdlet.SetLastExitCode(exitCode);
            if (how == TerminalEnd.Detached) { HostOutput.Write(cmdlet, ContainerMessages.DetachedFrom(container.Name), "detached"); }
        });
        if (end?.Error is string reason) { throw Failure(reason); }
    }
}
