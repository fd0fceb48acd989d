using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Events;

/// <summary>The events of an engine. It keeps the last 256 events and loses them when it stops.</summary>
internal interface IEvents
{
    /// <summary>Reads the events as they arrive.</summary>
    /// <param name="query">The events to read.</param>
    /// <param name="opened">Called when the engine has accepted the request; null if not needed.</param>
    /// <param name="cancel">Stops reading.</param>
    IAsyncEnumerable<DockerEvent> ReadAsync(EventQuery query, Action? opened, CancellationToken cancel);

    /// <summary>Reads the events as they arrive.</summary>
    IAsyncEnumerable<DockerEvent> ReadAsync(EventQuery query, CancellationToken cancel) => ReadAsync(query, null, cancel);

    /// <summary>Returns the engine's time, which can differ from the local time on a remote host or in a virtual machine.</summary>
    Task<DateTimeOffset> GetTimeAsync(CancellationToken cancel);
}

/// <summary>Adds the <c>Events</c> property to an engine.</summary>
internal static class EngineEventExtensions
{
    extension(IDockerEngine engine)
    {
        public IEvents Events => engine.Client<IEvents>();
    }
}

/// <summary>A query for events.</summary>
/// <param name="Since">The time of the earliest event; null for all events that the engine keeps, or with Follow for new events only.</param>
/// <param name="Until">
/// The time of the latest event. Null or a time in the future: all events until now, or with Follow until cancelled or until that time.
/// </param>
/// <param name="Follow">True to wait for new events.</param>
/// <param name="Filter">The engine's filters: an event matches one value of each key.</param>
internal sealed record EventQuery(DateTimeOffset? Since, DateTimeOffset? Until, bool Follow, IReadOnlyDictionary<string, string[]> Filter);
