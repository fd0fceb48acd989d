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

/// <summary>Follows what the containers of one engine use: those of now, and those that join; until the last that was named is removed.</summary>
internal sealed class EngineStatsFollower(StatsSelection selection, LatestStats latest, Func<Exception, object?, Action<PSCmdlet>> report, PipelineJob job)
{
    private static readonly IReadOnlyDictionary<string, string[]> s_turns =
        Filters.Of(("type", ["container"]), ("event", ["start", "die", "died", "destroy", "remove"])); // the second words are Podman's

    private readonly Dictionary<string, (bool Runs, CancellationTokenSource End, Task Reading)> _members = [];
    private readonly HashSet<string> _named = [];
    private readonly ConcurrentDictionary<string, bool> _read = []; // those that have had a reading

    private IDockerEngine Engine => selection.Engine;

    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            DateTimeOffset since = await Engine.Lifecycle.GetTimeAsync(cancel); // before the list, so that none starts between them
            foreach (StatsTarget target in await selection.FindAsync(job))
            {
                if (target.IsNamed) { _named.Add(target.Container.Id); }
                await JoinAsync(target.Container.Id, target.Runs, cancel);
            }
            if (IsOver) { return; }
            await foreach (ContainerLifecycleEvent turn in Engine.Lifecycle.FollowAsync(since, s_turns, cancel))
            {
                await TakeAsync(turn, cancel);
                if (IsOver) { return; }
            }
        }
        finally { await Task.WhenAll([.. _members.Keys.ToArray().Select(LeaveAsync)]); }
    }

    private bool IsOver => !selection.IsOpen && _named.Count == 0;

    private async Task TakeAsync(ContainerLifecycleEvent turn, CancellationToken cancel)
    {
        string id = turn.Id;
        switch (turn.Action)
        {
            case "start" when _named.Contains(id) || selection.Takes(turn.Name):
                await JoinAsync(id, runs: true, cancel);
                break;
            case "die" or "died" when _members.TryGetValue(id, out (bool Runs, CancellationTokenSource, Task) member) && member.Runs:
                await LeaveAsync(id); // the reading of one that did not run is still to come
                if (_named.Contains(id) && !_read.ContainsKey(id)) { await JoinAsync(id, runs: false, cancel); } // it ended before the first reading
                break;
            case "destroy" or "remove":
                await LeaveAsync(id);
                _named.Remove(id);
                latest.Leave(Engine.Endpoint, id);
                break;
        }
    }

    /// <summary>Begins to read it, anew where it was read already. One that does not run is told once to use nothing.</summary>
    private async Task JoinAsync(string id, bool runs, CancellationToken cancel)
    {
        await LeaveAsync(id);
        latest.Join(Engine.Endpoint, id);
        CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _members[id] = (runs, end, Task.Run(() => ReadAsync(id, runs, end.Token), CancellationToken.None));
    }

    private async Task LeaveAsync(string id)
    {
        if (!_members.Remove(id, out (bool Runs, CancellationTokenSource End, Task Reading) member)) { return; }
        using (member.End)
        {
            await member.End.CancelAsync();
            await member.Reading;
        }
    }

    private void Put(DockerContainerStats stats)
    {
        _read[stats.Id] = true;
        latest.Put(stats);
    }

    private async Task ReadAsync(string id, bool runs, CancellationToken cancel)
    {
        try
        {
            if (!runs) { Put(await Engine.Containers.MeasureAsync(id, cancel)); }
            else
            {
                await foreach (DockerContainerStats stats in Engine.Containers.FollowStatsAsync(id, cancel)) { Put(stats); }
            }
        }
        catch (Exception) when (cancel.IsCancellationRequested) { } // it left
        catch (DockerException e) when (e.EndsEverything || e.Kind is DockerErrorKind.NotFound or DockerErrorKind.Conflict or DockerErrorKind.Disconnected)
        {
            // The container has gone, which the engine tells in its own time; or the engine itself, which is told once and not for each.
        }
        catch (Exception e) { await job.PostAsync(report(e, id)); }
    }
}
