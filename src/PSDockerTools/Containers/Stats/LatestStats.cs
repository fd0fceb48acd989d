using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace PSDockerTools.Containers;

/// <summary>The latest reading of each of many containers. A newer one takes the place of one that nobody has taken, so that nothing piles up.</summary>
internal sealed class LatestStats
{
    // An engine reads all its containers one after the other and then rests: what belongs together comes within this time.
    private static readonly TimeSpan s_settle = TimeSpan.FromMilliseconds(150);
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<(EngineEndpoint, string), long> _places = [];
    private readonly Dictionary<(EngineEndpoint, string), DockerContainerStats> _fresh = [];
    private long _last;

    /// <summary>Gives a container its place among the others; one that was stopped and comes back has it still.</summary>
    public void Join(EngineEndpoint engine, string id)
    {
        lock (_places)
        {
            if (!_places.ContainsKey((engine, id))) { _places.Add((engine, id), ++_last); }
        }
    }

    /// <summary>Forgets the place of one that is gone; what it said last is still given.</summary>
    public void Leave(EngineEndpoint engine, string id)
    {
        lock (_places) { _places.Remove((engine, id)); }
    }

    public void Put(DockerContainerStats stats)
    {
        lock (_places) { _fresh[(stats.Home, stats.Id)] = stats; }
        _news.Writer.TryWrite(true);
    }

    /// <summary>There will be no more.</summary>
    public void Complete() => _news.Writer.TryComplete();

    /// <summary>What is new, in the order the containers joined in; null when there will be no more.</summary>
    public async Task<IReadOnlyList<DockerContainerStats>?> TakeAsync(CancellationToken cancel)
    {
        if (!await _news.Reader.WaitToReadAsync(cancel)) { return null; }
        await Task.Delay(s_settle, cancel);
        _news.Reader.TryRead(out _);
        lock (_places)
        {
            DockerContainerStats[] taken = [.. _fresh.OrderBy(one => _places.GetValueOrDefault(one.Key)).Select(one => one.Value)];
            _fresh.Clear();
            return taken;
        }
    }
}
