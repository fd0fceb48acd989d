using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>The state of a container: its status, process, exit code and times.</summary>
public sealed class DockerContainerState
{
    /// <summary>
    /// The engine's status: <c>created</c>, <c>running</c>, <c>paused</c>, <c>restarting</c>, <c>removing</c>, <c>exited</c>, <c>dead</c>.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>True if the container has a process; also true while it is paused.</summary>
    public required bool Running { get; init; }

    /// <summary>True if the container is paused.</summary>
    public required bool Paused { get; init; }

    /// <summary>True if the restart policy is about to restart the container.</summary>
    public required bool Restarting { get; init; }

    /// <summary>True if the container was killed because it ran out of memory.</summary>
    public required bool OOMKilled { get; init; }

    /// <summary>True if removing the container failed.</summary>
    public required bool Dead { get; init; }

    /// <summary>The ID of the main process on the engine's host; null if the container is not running.</summary>
    public int? Pid { get; init; }

    /// <summary>The last exit code of the main process, signed 32-bit as in $LASTEXITCODE; 0 while the container is running.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The error of the last start; null if it succeeded.</summary>
    public string? Error { get; init; }

    /// <summary>The time of the last start, in local time; null if the container was never started.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>The time of the last exit, in local time; null if the container never exited.</summary>
    public DateTime? FinishedAt { get; init; }

    /// <summary>The health; null if the container has no health check.</summary>
    public DockerContainerHealth? Health { get; init; }

    /// <summary>
    /// The status text for a state that began after the list was read, in the format of the engine's list. Such a state is less than a second old.
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

    /// <summary>The status and, for an exited container, the exit code: <c>running</c>, <c>exited (137)</c>.</summary>
    public override string ToString() =>
        Status == "exited" ? string.Create(CultureInfo.InvariantCulture, $"{Status} ({ExitCode})") : Status;
}
