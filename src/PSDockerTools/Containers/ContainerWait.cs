using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>Waits until a container has reached a condition, can no longer reach it, or the timeout has expired.</summary>
internal sealed class ContainerWait(IDockerEngine engine, DockerContainer target, Duration? timeout, PipelineJob job)
{
    private const string Healthy = "healthy";
    private static readonly TimeSpan s_withoutEvents = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_besideEvents = TimeSpan.FromSeconds(10); // a lost event must not cause an endless wait
    private static readonly TimeSpan s_lastLook = TimeSpan.FromSeconds(2);
    private static readonly IReadOnlyList<string> s_changes = ["start", "die", "pause", "unpause", "health_status", "destroy", "remove"];
    private DockerContainer? _last;
    private bool _warned;

    /// <summary>Waits until the container is running. A container that has exited or was never started can still be started.</summary>
    public Task<DockerContainer> ForRunningAsync() =>
        InTimeAsync(ContainerMessages.NotRunning, cancel => UntilAsync(ContainerMessages.BeforeRunning, now => ValueTask.FromResult(now.State == "running"), cancel));

    /// <summary>Waits until the health check has succeeded. The wait continues if the container is unhealthy, because it can recover.</summary>
    public Task<DockerContainer> ForHealthyAsync() =>
        InTimeAsync(ContainerMessages.NotHealthy, cancel => UntilAsync(ContainerMessages.BeforeHealthy, IsHealthyAsync, cancel));

    /// <summary>Waits until the container has exited, has exited again, or is removed. Returns null if the container no longer existed.</summary>
    public Task<ContainerEnd?> ForEndAsync(WaitCondition condition) =>
        InTimeAsync(condition == WaitCondition.Removed ? ContainerMessages.NotRemoved : ContainerMessages.NotEnded, async cancel =>
        {
            if (condition == WaitCondition.Removed) { return await ContainerRemoval.WaitAsync(engine, target, cancel); }
            return await (await engine.ContainerControl.WaitAsync(target.Id, condition, cancel));
        });

    private async Task<T> InTimeAsync<T>(string what, Func<CancellationToken, Task<T>> wait)
    {
        using Deadline deadline = new(timeout?.Value, job.Token);
        try { return await wait(deadline.Token); }
        catch (Exception) when (deadline.Passed)
        {
            throw new CommandException(
                nameof(ContainerMessages.ContainerWaitTimedOut),
                ErrorCategory.OperationTimeout,
                ContainerMessages.ContainerWaitTimedOut(target.Name, what, timeout!.ToString(), await LastStatusAsync()));
        }
    }

    private async Task<DockerContainer> UntilAsync(string before, Func<DockerContainer, ValueTask<bool>> isSo, CancellationToken cancel)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        // The start time of the events is read before the first request for the state, so that no event is missed if the stream opens late.
        DateTimeOffset since = await engine.Lifecycle.GetTimeAsync(cancel);
        Task watching = WatchAsync(since, changes.Writer, left.Token);
        try
        {
            while (true)
            {
                try { _last = await engine.Containers.GetAsync(target.Id, cancel); }
                catch (DockerException e) when (ContainerRemoval.IsGone(e))
                {
                    throw new CommandException(
                        nameof(ContainerMessages.ContainerGone), ErrorCategory.ObjectNotFound, ContainerMessages.ContainerGone(target.Name, before), inner: e);
                }
                if (await isSo(_last)) { return _last; }
                using Deadline pause = new(watching.IsCompleted ? s_withoutEvents : s_besideEvents, cancel);
                try { await changes.Reader.ReadAsync(pause.Token); }
                catch (OperationCanceledException) when (pause.Passed) { }
            }
        }
        finally
        {
            await left.CancelAsync();
            await watching;
        }
    }

    /// <summary>
    /// Signals that the container's state must be read again. If the engine fails or sends no events, no error is written here; the next request for
    /// the state reports the error.
    /// </summary>
    private async Task WatchAsync(DateTimeOffset since, ChannelWriter<bool> changes, CancellationToken cancel)
    {
        IReadOnlyDictionary<string, string[]> filter = Filters.Of(("type", ["container"]), ("container", [target.Id]), ("event", s_changes));
        try
        {
            await foreach (ContainerLifecycleEvent _ in engine.Lifecycle.FollowAsync(since, filter, cancel)) { changes.TryWrite(true); }
        }
        catch (Exception e) when (e is DockerException or OperationCanceledException) { changes.TryWrite(true); }
    }

    private async ValueTask<bool> IsHealthyAsync(DockerContainer now)
    {
        switch (now.State, now.Health)
        {
            case ("running", Healthy):
                return true;
            case ("running", "none"):
                throw new CommandException(
                    nameof(ContainerMessages.ContainerWithoutHealthCheck), ErrorCategory.InvalidOperation, ContainerMessages.ContainerWithoutHealthCheck(now.Name));
            case ("exited" or "dead", _):
                throw new CommandException(nameof(ContainerMessages.ContainerEnded), ErrorCategory.InvalidResult, ContainerMessages.ContainerEnded(now));
            case ("running", "unhealthy") when !_warned:
                _warned = true;
                await job.PostAsync(cmdlet => cmdlet.WriteWarning(ContainerMessages.ContainerUnhealthy(now.Name)));
                return false;
            default:
                return false;
        }
    }

    /// <summary>The status at the timeout; the last known status if the engine does not respond quickly.</summary>
    private async Task<string> LastStatusAsync()
    {
        using Deadline deadline = new(s_lastLook, job.Token);
        try { _last = await engine.Containers.GetAsync(target.Id, deadline.Token); }
        catch (Exception) when (!job.Token.IsCancellationRequested) { }
        return ContainerMessages.Status(_last ?? target);
    }
}
