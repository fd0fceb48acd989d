using System;
using System.Collections.Generic;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>How a container's health is checked. What is null is the image's own.</summary>
internal sealed record HealthCheck
{
    /// <summary><c>CMD-SHELL</c> and a line, <c>NONE</c>, or empty for the image's own.</summary>
    public IReadOnlyList<string> Test { get; private init; } = [];

    public Duration? Interval { get; init; }

    public Duration? Timeout { get; init; }

    public Duration? StartPeriod { get; init; }

    /// <summary>Between checks while it starts (API 1.44).</summary>
    public Duration? StartInterval { get; init; }

    public int? Retries { get; init; }

    public static HealthCheck None { get; } = new() { Test = ["NONE"] };

    /// <summary>With a line for the container's shell; an empty one is none.</summary>
    public HealthCheck WithCommand(string? command) => this with { Test = string.IsNullOrEmpty(command) ? [] : ["CMD-SHELL", command] };

    /// <summary>What is to be sent: nothing where nothing is said.</summary>
    /// <exception cref="FormatException">None is wanted, and more is said.</exception>
    public HealthCheck? OrNone(bool none)
    {
        bool silent = this is { Test.Count: 0, Interval: null, Timeout: null, StartPeriod: null, StartInterval: null, Retries: null };
        if (!none) { return silent ? null : this; }
        return silent ? None : throw new InvalidValueException(OptionMessages.HealthNoneAndMore());
    }
}
