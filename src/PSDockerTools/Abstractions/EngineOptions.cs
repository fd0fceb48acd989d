using System;

namespace PSDockerTools.Abstractions;

/// <summary>The settings of the connection to an engine.</summary>
internal sealed record EngineOptions
{
    /// <summary>The time limit of calls that the engine answers immediately. Calls that wait, stream or transfer have no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The API version to use without negotiation, from DOCKER_API_VERSION; null to negotiate the version.</summary>
    public string? ApiVersion { get; init; }
}
