using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Events;

/// <summary>What happens on an engine. It keeps the last 256 events, and loses them when it ends.</summary>
internal interface IEvents
{
    /// <summary>The events, as they come.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="opened">Called when the engine has taken the request; null if that does not matter.</param>
    /// <param name="cancel">Ends the reading.</param>
    IAsyncEnumerable<DockerEvent> ReadAsync(EventQuery query, Action? opened, CancellationToken cancel);

    /// <summary>The events, as they come.</summary>
    IAsyncEnumerable<DockerEvent> ReadAsync(EventQuery query, CancellationToken cancel) => ReadAsync(query, null, cancel);

    /// <summary>What the engine's clock says, which over a network or in a virtual machine may be another than ours.</summary>
    Task<DateTimeOffset> GetTimeAsync(CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class EventsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IEvents Events => engine.Client<IEvents>();
    }
}

/// <summary>Which events.</summary>
/// <param name="Since">Nothing before. Null for all that the engine still has; when following, for what comes from now on.</param>
/// <param name="Until">Nothing after. Null, or later than now: until now; when following, for ever, or until then.</param>
/// <param name="Follow">Whether to wait for what is still to come.</param>
/// <param name="Filter">The engine's own filters: any of the values of a key, all of the keys.</param>
internal sealed record EventQuery(DateTimeOffset? Since, DateTimeOffset? Until, bool Follow, IReadOnlyDictionary<string, string[]> Filter);
