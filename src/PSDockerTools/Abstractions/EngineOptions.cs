using System;

namespace PSDockerTools.Abstractions;

/// <summary>How an engine is talked to.</summary>
internal sealed record EngineOptions
{
    /// <summary>How long a call that should answer at once may take. Calls that wait, stream or transfer have no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The API version to speak, without negotiating: DOCKER_API_VERSION. Null to negotiate.</summary>
    public string? ApiVersion { get; init; }
}
