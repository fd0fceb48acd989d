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

/// <summary>Waits until a container is as it is to be, or never will be, or the time is up.</summary>
internal sealed class ContainerWait(IDockerEngine engine, DockerContainer target, Duration? timeout, PipelineJob job)
{
    private const string Healthy = "healthy";
    private static readonly TimeSpan s_withoutEvents = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_besideEvents = TimeSpan.FromSeconds(10); // an event that was lost must not make us wait for ever
    private static readonly TimeSpan s_lastLook = TimeSpan.FromSeconds(2);
    private static readonly IReadOnlyList<string> s_changes = ["start", "die", "pause", "unpause", "health_status", "destroy", "remove"];
    private DockerContainer? _last;
    private bool _warned;

    /// <summary>Until it runs. One that has ended or was never started may still be started.</summary>
    public Task<DockerContainer> ForRunningAsync() =>
        InTimeAsync(ContainerMessages.NotRunning, cancel => UntilAsync(ContainerMessages.BeforeRunning, now => ValueTask.FromResult(now.State == "running"), cancel));

    /// <summary>Until its health check has succeeded. Unhealthy is not the end: it may recover.</summary>
    public Task<DockerContainer> ForHealthyAsync() =>
        InTimeAsync(ContainerMessages.NotHealthy, cancel => UntilAsync(ContainerMessages.BeforeHealthy, IsHealthyAsync, cancel));

    /// <summary>Until it has ended, ends again, or is gone. Null where it was gone already.</summary>
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
        // From when is settled before the first look: what happens after it is told, however late the engine begins to listen for us.
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

    /// <summary>Says when there is something to look at. An engine that is gone, or gives no events, is not told here: the next look will see.</summary>
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

    /// <summary>How it is when the time is up; what was seen last where the engine does not say it quickly.</summary>
    private async Task<string> LastStatusAsync()
    {
        using Deadline deadline = new(s_lastLook, job.Token);
        try { _last = await engine.Containers.GetAsync(target.Id, deadline.Token); }
        catch (Exception) when (!job.Token.IsCancellationRequested) { }
        return ContainerMessages.Status(_last ?? target);
    }
}
