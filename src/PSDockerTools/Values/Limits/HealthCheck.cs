using System;
using System.Collections.Generic;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>The health check of a container. Null properties keep the value of the image's HEALTHCHECK.</summary>
internal sealed record HealthCheck
{
    /// <summary><c>CMD-SHELL</c> and a command line, <c>NONE</c>, or empty for the image's health check.</summary>
    public IReadOnlyList<string> Test { get; private init; } = [];

    public Duration? Interval { get; init; }

    public Duration? Timeout { get; init; }

    public Duration? StartPeriod { get; init; }

    /// <summary>The time between checks during the start period (API 1.44).</summary>
    public Duration? StartInterval { get; init; }

    public int? Retries { get; init; }

    public static HealthCheck None { get; } = new() { Test = ["NONE"] };

    /// <summary>Returns the health check with a command line for the container's shell; an empty one keeps the image's command.</summary>
    public HealthCheck WithCommand(string? command) => this with { Test = string.IsNullOrEmpty(command) ? [] : ["CMD-SHELL", command] };

    /// <summary>Returns the value for the request; null if no property is set.</summary>
    /// <exception cref="FormatException">The health check is to be disabled, but other properties are set.</exception>
    public HealthCheck? OrDisabled(bool disable)
    {
        bool isUnset = this is { Test.Count: 0, Interval: null, Timeout: null, StartPeriod: null, StartInterval: null, Retries: null };
        if (!disable) { return isUnset ? null : this; }
        return isUnset ? None : throw new InvalidValueException(LimitMessages.HealthNoneAndMore());
    }
}
