using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace PSDockerTools.Containers;

/// <summary>The latest unread reading of each container. A newer reading replaces an unread one, so that readings do not accumulate.</summary>
internal sealed class LatestStats
{
    // An engine reads its containers in quick succession once per second. This delay collects the readings of one round.
    private static readonly TimeSpan s_collectDelay = TimeSpan.FromMilliseconds(150);
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<(EngineEndpoint, string), long> _positions = [];
    private readonly Dictionary<(EngineEndpoint, string), DockerContainerStats> _unread = [];
    private long _lastPosition;

    /// <summary>Adds a container after the others. A container that is restarted keeps its position.</summary>
    public void Add(EngineEndpoint engine, string id)
    {
        lock (_positions)
        {
            if (!_positions.ContainsKey((engine, id))) { _positions.Add((engine, id), ++_lastPosition); }
        }
    }

    /// <summary>Removes a container's position; an unread reading is still returned.</summary>
    public void Remove(EngineEndpoint engine, string id)
    {
        lock (_positions) { _positions.Remove((engine, id)); }
    }

    public void Store(DockerContainerStats stats)
    {
        lock (_positions) { _unread[(stats.Home, stats.Id)] = stats; }
        _signal.Writer.TryWrite(true);
    }

    /// <summary>Marks the end of the readings.</summary>
    public void Complete() => _signal.Writer.TryComplete();

    /// <summary>Waits for new readings and returns them in the order in which the containers were added; null after the end.</summary>
    public async Task<IReadOnlyList<DockerContainerStats>?> TakeAsync(CancellationToken cancel)
    {
        if (!await _signal.Reader.WaitToReadAsync(cancel)) { return null; }
        await Task.Delay(s_collectDelay, cancel);
        _signal.Reader.TryRead(out _);
        lock (_positions)
        {
            DockerContainerStats[] taken = [.. _unread.OrderBy(one => _positions.GetValueOrDefault(one.Key)).Select(one => one.Value)];
            _unread.Clear();
            return taken;
        }
    }
}
