using System;
using System.IO;

namespace PSDockerTools.Acceptance;

/// <summary>The locations of the repository, the module, the engine and the registry that the tests use. eng/test.sh provides them.</summary>
internal static class TestEnvironment
{
    public static string Repository { get; } = FindRepository();

    public static string Module { get; } = Environment.GetEnvironmentVariable("PSDOCKERTOOLS_MODULE") is { Length: > 0 } module
        ? Path.GetFullPath(module, Repository)
        : Path.Combine(Repository, "out", "PSDockerTools");

    public static string Engine { get; } = Require("PSDOCKERTOOLS_TEST_ENGINE", "eng/engine.sh start and eng/images.sh");

    public static string Registry => Require("PSDOCKERTOOLS_TEST_REGISTRY", "eng/registry.sh start");

    private static string Require(string variable, string command) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{variable} is not set. eng/test.sh sets it; by hand: {command}.");

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
