using System;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Engine.Logs;

/// <summary>Where a log is read from.</summary>
/// <param name="Address">What the engine is asked for.</param>
/// <param name="Container">The container's name.</param>
/// <param name="Driver">The log driver, which may give nothing back of what it takes.</param>
internal sealed record LogSource(Uri Address, string Container, string Driver)
{
    /// <summary>In our words: the engine's name neither the container nor the driver.</summary>
    public DockerException Unreadable(EngineEndpoint engine) => new(DockerErrorKind.Unsupported, engine, EngineMessages.LogUnreadable(Container, Driver));
}
