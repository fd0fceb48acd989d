using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The logs of the containers of an engine.</summary>
internal interface IContainerLogs
{
    /// <summary>
    /// Returns the log of a container in batches. Reading pauses while the batches are not consumed. A followed log continues while the container is
    /// running or about to be restarted.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync(string container, LogQuery query, CancellationToken cancel);

    /// <summary>Returns the log of a container unchanged as one text, with the engine's timestamps if they are requested.</summary>
    Task<string> ReadTextAsync(string container, LogQuery query, bool times, CancellationToken cancel);
}

/// <summary>Adds the <c>ContainerLogs</c> property to an engine.</summary>
internal static class ContainerLogsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerLogs ContainerLogs => engine.Client<IContainerLogs>();
    }
}

/// <summary>The part of a log to read.</summary>
/// <param name="Tail">The number of lines from the end of the log; null for all.</param>
/// <param name="Since">The time of the earliest line; null for the beginning of the log.</param>
/// <param name="Until">The time of the latest line; null for the end of the log.</param>
/// <param name="Follow">True to continue with new lines as they are written.</param>
/// <param name="Stream">The stream to read; null for both.</param>
/// <param name="Details">True to return the attributes that the logging driver stores with the lines.</param>
internal sealed record LogQuery(
    long? Tail = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null, bool Follow = false, DockerStream? Stream = null, bool Details = false);
