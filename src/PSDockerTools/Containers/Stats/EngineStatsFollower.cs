using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>
/// Follows the stats of an engine's containers, including containers that are started later. Ends when all named containers are removed, unless the
/// selection has wildcards or includes all containers.
/// </summary>
internal sealed class EngineStatsFollower(StatsSelection selection, LatestStats latest, Func<Exception, object?, Action<PSCmdlet>> report, PipelineJob job)
{
    private static readonly IReadOnlyDictionary<string, string[]> s_lifecycleFilter =
        Filters.Of(("type", ["container"]), ("event", ["start", "die", "died", "destroy", "remove"])); // died and remove are Podman's names

    private readonly Dictionary<string, (bool IsRunning, CancellationTokenSource Cancellation, Task Reading)> _readers = [];
    private readonly HashSet<string> _named = [];
    private readonly ConcurrentDictionary<string, bool> _measured = []; // containers with at least one reading

    private IDockerEngine Engine => selection.Engine;

    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            DateTimeOffset since = await Engine.Lifecycle.GetTimeAsync(cancel); // read before the list, so that no start between the two is missed
            foreach (StatsTarget target in await selection.FindAsync(job))
            {
                if (target.IsNamed) { _named.Add(target.Container.Id); }
                await StartReadingAsync(target.Container.Id, target.IsRunning, cancel);
            }
            if (IsComplete) { return; }
            await foreach (ContainerLifecycleEvent change in Engine.Lifecycle.FollowAsync(since, s_lifecycleFilter, cancel))
            {
                await HandleAsync(change, cancel);
                if (IsComplete) { return; }
            }
        }
        finally { await Task.WhenAll([.. _readers.Keys.ToArray().Select(StopReadingAsync)]); }
    }

    private bool IsComplete => !selection.IsOpen && _named.Count == 0;

    private async Task HandleAsync(ContainerLifecycleEvent change, CancellationToken cancel)
    {
        string id = change.Id;
        switch (change.Action)
        {
            case "start" when _named.Contains(id) || selection.Includes(change.Name):
                await StartReadingAsync(id, isRunning: true, cancel);
                break;
            case "die" or "died" when _readers.TryGetValue(id, out (bool IsRunning, CancellationTokenSource, Task) reader) && reader.IsRunning:
                await StopReadingAsync(id); // a container that was not running when it was added still has its only reading to come
                // It exited before its first reading.
                if (_named.Contains(id) && !_measured.ContainsKey(id)) { await StartReadingAsync(id, isRunning: false, cancel); }
                break;
            case "destroy" or "remove":
                await StopReadingAsync(id);
                _named.Remove(id);
                latest.Remove(Engine.Endpoint, id);
                break;
        }
    }

    /// <summary>
    /// Starts reading the stats of a container, or starts again if they are being read. A container that is not running has one reading, of zeros.
    /// </summary>
    private async Task StartReadingAsync(string id, bool isRunning, CancellationToken cancel)
    {
        await StopReadingAsync(id);
        latest.Add(Engine.Endpoint, id);
        CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _readers[id] = (isRunning, cancellation, Task.Run(() => ReadAsync(id, isRunning, cancellation.Token), CancellationToken.None));
    }

    private async Task StopReadingAsync(string id)
    {
        if (!_readers.Remove(id, out (bool IsRunning, CancellationTokenSource Cancellation, Task Reading) reader)) { return; }
        using (reader.Cancellation)
        {
            await reader.Cancellation.CancelAsync();
            await reader.Reading;
        }
    }

    private void Store(DockerContainerStats stats)
    {
        _measured[stats.Id] = true;
        latest.Store(stats);
    }

    private async Task ReadAsync(string id, bool isRunning, CancellationToken cancel)
    {
        try
        {
            if (!isRunning) { Store(await Engine.ContainerStats.MeasureAsync(id, cancel)); }
            else
            {
                await foreach (DockerContainerStats stats in Engine.ContainerStats.FollowAsync(id, cancel)) { Store(stats); }
            }
        }
        catch (Exception) when (cancel.IsCancellationRequested) { } // the container was removed from the set
        catch (DockerException e) when (e.IsFatalForEngine || e.Kind is DockerErrorKind.NotFound or DockerErrorKind.Conflict or DockerErrorKind.Disconnected)
        {
            // The container was removed or exited, which its lifecycle event also reports; or the engine failed, which is reported once for all
            // containers.
        }
        catch (Exception e) { await job.PostAsync(report(e, id)); }
    }
}
