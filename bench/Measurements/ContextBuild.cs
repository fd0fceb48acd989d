using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>A build with a large context, dominated by the upload.</summary>
internal sealed class ContextBuild : IMeasurement
{
    private const int MiB = 1024 * 1024;
    private const int FileSize = 16 * MiB;
    private const int Rounds = 3;

    public string Name => "build";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        DirectoryInfo large = await CreateAsync(1024), small = await CreateAsync(64);
        try
        {
            yield return Row.Of(
                "`Invoke-DockerBuild`, a context of 1 GiB",
                "`DOCKER_BUILDKIT=0 docker build`",
                await new AlternatingRuns(Rounds).RunAsync(
                    () => shell.RunAsync($"Invoke-DockerBuild '{large}' -Tag bench-build"),
                    () => Command.ShellAsync($"DOCKER_BUILDKIT=0 docker build -t bench-build '{large}'")),
                1.0);
            yield return Row.OfMemory(
                "Peak memory of this build",
                "a context of 64 MiB",
                new Comparison(
                    await Command.PeakMemoryAsync($"Invoke-DockerBuild '{large}' -Tag bench-build 6> $null"),
                    await Command.PeakMemoryAsync($"Invoke-DockerBuild '{small}' -Tag bench-build 6> $null")));
        }
        finally
        {
            large.Delete(recursive: true);
            small.Delete(recursive: true);
        }
    }

    private static async Task<DirectoryInfo> CreateAsync(int size)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-build-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Dockerfile"), "FROM scratch\nCOPY small.txt /\n");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "small.txt"), "small\n");
        for (int written = 0; written < size; written += FileSize / MiB)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{written}.bin"), RandomNumberGenerator.GetBytes(FileSize));
        }
        return folder;
    }
}
