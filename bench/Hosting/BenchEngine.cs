using System;

namespace PSDockerTools.Bench.Hosting;

/// <summary>The engine of the measurements.</summary>
internal static class BenchEngine
{
    /// <summary>The path of the engine's socket. It must be a private engine, because hundreds of containers are created.</summary>
    public static string Socket { get; } = Environment.GetEnvironmentVariable("DOCKER_HOST") is { } host && host.StartsWith("unix://", StringComparison.Ordinal)
        ? host["unix://".Length..]
        : throw new InvalidOperationException("DOCKER_HOST must be the socket of a private engine. bench/run.sh starts one.");
}
