using System;
using System.IO;

namespace PSDockerTools.Parity;

/// <summary>Where the repository and the built module are.</summary>
internal static class Place
{
    public static string Repository { get; } = FindRepository();

    public static string Module { get; } = Environment.GetEnvironmentVariable("PSDOCKERTOOLS_MODULE") is { Length: > 0 } module
        ? Path.GetFullPath(module, Repository)
        : Path.Combine(Repository, "out", "PSDockerTools");

    private static string FindRepository()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PSDockerTools.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
