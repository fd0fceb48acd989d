using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The containers of an engine. Where a container is named, its full id, its name, or an unambiguous beginning of its id will do.</summary>
internal interface IContainers
{
    Task<IReadOnlyList<DockerContainer>> ListAsync(ContainerQuery query, CancellationToken cancel);

    /// <summary>One container, as <see cref="ListAsync"/> gives it.</summary>
    Task<DockerContainer> GetAsync(string container, CancellationToken cancel);

    /// <summary>What was listed, with all that the engine knows of it.</summary>
    /// <param name="listed">The container.</param>
    /// <param name="sizes">Whether to compute sizes, which is slow.</param>
    /// <param name="cancel">Ends the waiting.</param>
    Task<DockerContainerDetail> InspectAsync(DockerContainer listed, bool sizes, CancellationToken cancel);

    /// <summary>The same as the engine says it.</summary>
    Task<JsonElement> InspectRawAsync(DockerContainer listed, bool sizes, CancellationToken cancel);

    /// <summary>The same as it was created: with the MAC address that was asked for, which API 1.52 and later do not report.</summary>
    Task<DockerContainerDetail> InspectAsCreatedAsync(DockerContainer listed, CancellationToken cancel);

    Task<ContainerCreated> CreateAsync(ContainerCreation creation, CancellationToken cancel);

    /// <summary>Starts it; one that runs already is left so.</summary>
    Task StartAsync(string container, CancellationToken cancel);

    /// <summary>Stops it; one that is stopped already is left so.</summary>
    /// <param name="container">The container.</param>
    /// <param name="timeout">Until it is killed, in seconds; null for its own, -1 for never.</param>
    /// <param name="signal">Instead of its own stop signal (API 1.42).</param>
    /// <param name="cancel">Ends the waiting, not the stopping.</param>
    Task StopAsync(string container, int? timeout, string? signal, CancellationToken cancel);

    Task RestartAsync(string container, int? timeout, string? signal, CancellationToken cancel);

    Task KillAsync(string container, string? signal, CancellationToken cancel);

    Task PauseAsync(string container, CancellationToken cancel);

    Task ResumeAsync(string container, CancellationToken cancel);

    /// <summary>Changes limits and the restart policy; gives what the engine warns of.</summary>
    /// <param name="container">The container.</param>
    /// <param name="update">The request's body, as the API has it: what it does not have stays as it is.</param>
    /// <param name="cancel">Ends the waiting.</param>
    Task<IReadOnlyList<string>> UpdateAsync(string container, JsonObject update, CancellationToken cancel);

    Task RenameAsync(string container, string newName, CancellationToken cancel);

    Task RemoveAsync(string container, bool force, bool volumes, CancellationToken cancel);

    /// <summary>
    /// Begins to wait. The outer task ends when the engine has taken the request (so that a start after it cannot be missed),
    /// the inner when the container has ended.
    /// </summary>
    Task<Task<ContainerEnd>> WaitAsync(string container, WaitCondition condition, CancellationToken cancel);

    /// <summary>Whether it has a terminal, which decides how its output is framed.</summary>
    Task<bool> HasTerminalAsync(string container, CancellationToken cancel);

    /// <summary>
    /// Its log, in batches as they are read; reading is held back when the batches are not taken. Where it is followed it goes on as long
    /// as the container runs, or is about to run again.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadLogAsync(string container, LogQuery query, CancellationToken cancel);

    /// <summary>What it uses; takes the second or two that the engine measures. One that does not run uses nothing.</summary>
    Task<DockerContainerStats> MeasureAsync(string container, CancellationToken cancel);

    /// <summary>What it uses, every second, for as long as it runs. What the engine has ready when nobody reads is lost in favour of newer.</summary>
    IAsyncEnumerable<DockerContainerStats> FollowStatsAsync(string container, CancellationToken cancel);

    /// <summary>Its processes.</summary>
    /// <param name="container">The container, which must run.</param>
    /// <param name="arguments">Options of the engine's ps; null for the engine's own.</param>
    /// <param name="cancel">Ends the asking.</param>
    Task<IReadOnlyList<DockerProcess>> ListProcessesAsync(DockerContainer container, string? arguments, CancellationToken cancel);

    /// <summary>Where it differs from its image.</summary>
    Task<IReadOnlyList<DockerFileChange>> ListChangesAsync(DockerContainer container, CancellationToken cancel);

    /// <summary>Its log as one text, as it was written, with the engine's times where they are asked for.</summary>
    Task<string> ReadLogTextAsync(string container, LogQuery query, bool times, CancellationToken cancel);

    /// <summary>Puts a file into it, for its owner root alone; folders that are not there are made. It need not run.</summary>
    Task WriteFileAsync(string container, string path, byte[] content, CancellationToken cancel);

    Task<IContainerStream> AttachAsync(string container, AttachOptions options, CancellationToken cancel);

    Task ResizeAsync(string container, TerminalSize size, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainersOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainers Containers => engine.Client<IContainers>();
    }
}

/// <summary>Which containers.</summary>
/// <param name="All">Those that do not run, too.</param>
/// <param name="Filter">The engine's own filters: any of the values of a key, all of the keys.</param>
/// <param name="Sizes">Whether to compute sizes, which is slow.</param>
/// <param name="Limit">The newest so many, running or not; null for all.</param>
internal sealed record ContainerQuery(bool All, IReadOnlyDictionary<string, string[]> Filter, bool Sizes = false, int? Limit = null)
{
    public static ContainerQuery Everything { get; } = new(true, Filters.None);
}

/// <summary>What the engine made.</summary>
internal sealed record ContainerCreated(string Id, IReadOnlyList<string> Warnings);

/// <summary>How a container ended.</summary>
internal sealed record ContainerEnd(int ExitCode, string? Error);

/// <summary>What to wait for: the API's words are not-running, next-exit and removed.</summary>
internal enum WaitCondition
{
    NotRunning,
    NextExit,
    Removed,
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

/// <summary>What to attach to.</summary>
internal sealed record AttachOptions(bool Input, bool Output, bool Error, bool Terminal, string? DetachKeys = null);
