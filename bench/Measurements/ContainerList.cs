using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>
/// Get-DockerContainer for many containers, compared with the plain request and with the docker CLI's JSON converted in PowerShell.
/// </summary>
internal sealed class ContainerList : IMeasurement
{
    private const int Containers = 500;
    private const int Rounds = 61;
    private const int ShellRounds = 15;

    public string Name => "list";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        foreach (int number in Enumerable.Range(1, Containers)) { await engine.CreateAsync($"bench-list-{number}", "true"); }
        yield return Row.Of(
            $"`Get-DockerContainer`, {Containers} containers",
            "the plain request",
            await new AlternatingRuns(Rounds) { WarmUps = 10 }.RunAsync(() => shell.RunAsync("Get-DockerContainer | Out-Null"), () => engine.GetAsync("containers/json?all=1")),
            1.2);
        yield return Row.Of(
            $"`Get-DockerContainer`, {Containers} containers",
            "`docker ps -a --format '{{json .}}' | ConvertFrom-Json`",
            await new ShellComparison(ShellRounds, Containers).RunAsync("Get-DockerContainer", "docker ps -a --format '{{json .}}' | ConvertFrom-Json"),
            1.0 / 3);
        await engine.RemoveAsync("bench-list-");
    }
}
