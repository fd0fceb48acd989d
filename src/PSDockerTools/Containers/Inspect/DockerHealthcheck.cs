using System;

namespace PSDockerTools;

/// <summary>The configuration of a health check.</summary>
public sealed class DockerHealthcheck
{
    /// <summary>
    /// The test: <c>CMD-SHELL</c> and a command line, <c>CMD</c> and arguments, or <c>NONE</c> to disable it; empty to inherit the image's.
    /// </summary>
    public required DockerStringList Test { get; init; }

    /// <summary>The time between two checks; null for 30 seconds.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The time after which a check counts as failed; null for 30 seconds.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The time after the start in which failures do not count; null for none.</summary>
    public TimeSpan? StartPeriod { get; init; }

    /// <summary>The time between two checks during the start period (API 1.44).</summary>
    public TimeSpan? StartInterval { get; init; }

    /// <summary>The number of consecutive failures that make the container unhealthy; null for 3.</summary>
    public int? Retries { get; init; }

    /// <summary>The test, separated by spaces.</summary>
    public override string ToString() => string.Join(' ', Test);
}
