using System;
using System.IO;

namespace PSDockerTools.Testing;

/// <summary>The paths of the repository and of the built module.</summary>
internal static class RepositoryPaths
{
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of the module: PSDOCKERTOOLS_MODULE if set, otherwise out/PSDockerTools.</summary>
    public static string Module { get; } = Environment.GetEnvironmentVariable("PSDOCKERTOOLS_MODULE") is { Length: > 0 } module
        ? Path.GetFullPath(module, Repository)
        : Path.Combine(Repository, "out", "PSDockerTools");

    private static string FindRepository()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PSDockerTools.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not inside the repository.");
        }

        return folder;
    }
}
