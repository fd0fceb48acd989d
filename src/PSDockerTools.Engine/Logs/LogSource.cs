using System;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Engine.Logs;

/// <summary>The source of a log.</summary>
/// <param name="Address">The URI of the request.</param>
/// <param name="Container">The name of the container.</param>
/// <param name="Driver">The logging driver, which may not support reading.</param>
internal sealed record LogSource(Uri Address, string Container, string Driver)
{
    /// <summary>Creates the error for an unreadable log. The engine's message contains neither the container nor the driver.</summary>
    public DockerException Unreadable(EngineEndpoint engine) => new(DockerErrorKind.Unsupported, engine, EngineMessages.LogUnreadable(Container, Driver));
}
