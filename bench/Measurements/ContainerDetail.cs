using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>
/// Get-DockerContainer -Detailed for many containers, compared with plain requests and with docker inspect converted in PowerShell.
/// </summary>
internal sealed class ContainerDetail : IMeasurement
{
    private const int Containers = 500;
    private const int Rounds = 31;
    private const int ShellRounds = 15;
    private const int Workers = 16; // each worker has one request at a time

    public string Name => "detail";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        string[] names = [.. Enumerable.Range(1, Containers).Select(number => string.Create(CultureInfo.InvariantCulture, $"bench-detail-{number}"))];
        foreach (string name in names) { await engine.CreateAsync(name, "true"); }
        Task Ours() => shell.RunAsync("Get-DockerContainer -Detailed | Out-Null");
        Task Inspections() => engine.GetAllAsync(names.Select(name => $"containers/{name}/json"), Workers);
        yield return Row.Of(
            $"`Get-DockerContainer -Detailed`, {Containers} containers",
            $"{Containers} plain requests, {Workers} at a time",
            await new AlternatingRuns(Rounds) { WarmUps = 10 }.RunAsync(Ours, Inspections),
            1.5);
        yield return Row.Of(
            $"`Get-DockerContainer -Detailed`, {Containers} containers",
            "the same, preceded by the plain list request",
            await new AlternatingRuns(Rounds) { WarmUps = 10 }.RunAsync(
                Ours,
                async () =>
                {
                    await engine.GetAsync("containers/json?all=1");
                    await Inspections();
                }));
        yield return Row.Of(
            $"`Get-DockerContainer -Detailed`, {Containers} containers",
            "`docker inspect $(docker ps -aq) | ConvertFrom-Json`",
            await new ShellComparison(ShellRounds, Containers).RunAsync("Get-DockerContainer -Detailed", "docker inspect $(docker ps -aq) | ConvertFrom-Json"),
            1.0 / 5);
        await engine.RemoveAsync("bench-detail-");
    }
}
