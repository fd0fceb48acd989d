using System;

namespace PSDockerTools;

/// <summary>How a container's health is checked.</summary>
public sealed class DockerHealthcheck
{
    /// <summary><c>CMD-SHELL</c> and a line, <c>CMD</c> and words, <c>NONE</c>; empty for the image's own.</summary>
    public required DockerStringList Test { get; init; }

    /// <summary>From one check to the next; null for 30 seconds.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>How long a check may take; null for 30 seconds.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long failures do not count after the start; null for no time.</summary>
    public TimeSpan? StartPeriod { get; init; }

    /// <summary>From one check to the next in the start period (API 1.44).</summary>
    public TimeSpan? StartInterval { get; init; }

    /// <summary>How many failures in a row make it unhealthy; null for 3.</summary>
    public int? Retries { get; init; }

    /// <summary>The command.</summary>
    public override string ToString() => string.Join(' ', Test);
}
