using System;
using System.IO;

namespace PSDockerTools.Bench.Hosting;

/// <summary>Where the module and the engine are that are measured.</summary>
internal static class Place
{
    public static string Repository { get; } = FindRepository();

    public static string Module { get; } = Path.Combine(Repository, "out", "PSDockerTools");

    /// <summary>The engine's socket. A private one: hundreds of containers are made there.</summary>
    public static string Socket { get; } = Environment.GetEnvironmentVariable("DOCKER_HOST") is { } host && host.StartsWith("unix://", StringComparison.Ordinal)
        ? host["unix://".Length..]
        : throw new InvalidOperationException("DOCKER_HOST must lead to a private engine's socket. bench/run.sh starts one.");

    private static string FindRepository()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PSDockerTools.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The bench does not run inside the repository.");
        }
        return folder;
    }
}
