using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>How a container is, and how it last ended.</summary>
public sealed class DockerContainerState
{
    /// <summary>The engine's own word: <c>created</c>, <c>running</c>, <c>paused</c>, <c>restarting</c>, <c>removing</c>, <c>exited</c>, <c>dead</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Whether it has a process; a paused one has.</summary>
    public required bool Running { get; init; }

    /// <summary>Whether it is paused.</summary>
    public required bool Paused { get; init; }

    /// <summary>Whether its restart policy is about to start it again.</summary>
    public required bool Restarting { get; init; }

    /// <summary>Whether it was killed since it had no memory left.</summary>
    public required bool OOMKilled { get; init; }

    /// <summary>Whether its removal failed.</summary>
    public required bool Dead { get; init; }

    /// <summary>Its main process's id on the engine's host; null while it does not run.</summary>
    public int? Pid { get; init; }

    /// <summary>The last exit code of the main process; 0 while it runs. A signed 32-bit number, as $LASTEXITCODE is.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Why it did not start; null if it did.</summary>
    public string? Error { get; init; }

    /// <summary>When it was last started, in local time; null if never.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When it last ended, in local time; null if never.</summary>
    public DateTime? FinishedAt { get; init; }

    /// <summary>What its health check says; null where it has none.</summary>
    public DockerContainerHealth? Health { get; init; }

    /// <summary>
    /// The status as the engine's list words it, for a state that began after the list was made: that is less than a second ago.
    /// </summary>
    internal string ToStatus() => Status switch
    {
        "running" => "Up Less than a second" + (Health is null ? "" : Health.Status == "starting" ? " (health: starting)" : $" ({Health.Status})"),
        "paused" => "Up Less than a second (Paused)",
        "restarting" => string.Create(CultureInfo.InvariantCulture, $"Restarting ({ExitCode}) Less than a second ago"),
        "exited" => string.Create(CultureInfo.InvariantCulture, $"Exited ({ExitCode}) Less than a second ago"),
        "removing" => "Removal In Progress",
        "created" => "Created",
        "dead" => "Dead",
        _ => Status,
    };

    /// <summary><c>running</c>, <c>exited (137)</c>.</summary>
    public override string ToString() =>
        Status == "exited" ? string.Create(CultureInfo.InvariantCulture, $"{Status} ({ExitCode})") : Status;
}
