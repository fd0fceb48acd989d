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
    /// The log of a container, in batches as they are read; reading is held back when the batches are not taken. Where it is followed it goes on as long
    /// as the container runs, or is about to run again.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync(string container, LogQuery query, CancellationToken cancel);

    /// <summary>The log of a container as one text, as it was written, with the engine's times where they are asked for.</summary>
    Task<string> ReadTextAsync(string container, LogQuery query, bool times, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainerLogsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerLogs ContainerLogs => engine.Client<IContainerLogs>();
    }
}

/// <summary>Which part of a log.</summary>
/// <param name="Tail">The last so many lines; null for all.</param>
/// <param name="Since">Nothing before; null from the beginning.</param>
/// <param name="Until">Nothing after; null to the end.</param>
/// <param name="Follow">Whether to go on as it is written.</param>
/// <param name="Stream">Only of this; null for both.</param>
/// <param name="Details">Whether to tell what the log driver keeps beside the lines.</param>
internal sealed record LogQuery(
    long? Tail = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null, bool Follow = false, DockerStream? Stream = null, bool Details = false);
