using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>Stopping many containers that each need some time to exit.</summary>
internal sealed class ContainerStop : IMeasurement
{
    private const int Containers = 20;
    private const int Rounds = 3;

    public string Name => "stop";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        string[] names = [.. Enumerable.Range(1, Containers).Select(number => $"bench-stop-{number}")];
        foreach (string name in names) { await engine.CreateAsync(name, "sh", "-c", "trap 'sleep 2; exit' TERM; sleep 3600 & wait"); }
        AlternatingRuns runs = new(Rounds)
        {
            Prepare = async () =>
            {
                await engine.StartAsync(names);
                await Task.Delay(500); // until the shells have set their traps
            },
        };
        yield return Row.Of(
            $"`Stop-DockerContainer`, {Containers} containers that take 2 s each",
            "`docker stop`",
            await runs.RunAsync(
                () => shell.RunAsync($"Stop-DockerContainer {string.Join(", ", names)}"),
                () => Command.ShellAsync($"docker stop {string.Join(' ', names)}")),
            1.1);
        await engine.RemoveAsync("bench-stop-");
    }
}
