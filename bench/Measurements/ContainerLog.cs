using System.Collections.Generic;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>Long logs through the pipeline.</summary>
internal sealed class ContainerLog : IMeasurement
{
    private const int Rounds = 5;

    public string Name => "log";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        await MakeAsync(engine, "bench-log-short", 100_000);
        await MakeAsync(engine, "bench-log-long", 1_000_000);
        yield return Row.Of(
            "`Get-DockerContainerLog | Out-Null`, 100,000 lines",
            "`docker logs -t > /dev/null`",
            await new Contest(Rounds).RunAsync(
                () => shell.RunAsync("Get-DockerContainerLog bench-log-short | Out-Null"),
                () => Command.ShellAsync("docker logs -t bench-log-short > /dev/null")),
            1.5);
        yield return Row.Of(
            "`$lines = Get-DockerContainerLog`, 100,000 lines",
            "`docker logs -t > /dev/null`",
            await new Contest(Rounds).RunAsync(
                () => shell.RunAsync("$lines = Get-DockerContainerLog bench-log-short"),
                () => Command.ShellAsync("docker logs -t bench-log-short > /dev/null")),
            1.5);
        yield return Row.Of(
            "`Get-DockerContainerLog | Out-Null`, 1,000,000 lines",
            "`docker logs -t > /dev/null`",
            await new Contest(Rounds).RunAsync(
                () => shell.RunAsync("Get-DockerContainerLog bench-log-long | Out-Null"),
                () => Command.ShellAsync("docker logs -t bench-log-long > /dev/null")),
            1.1);
        yield return Row.OfMemory(
            "Peak memory of that, 1,000,000 lines",
            "100,000 lines",
            new Comparison(
                await Command.PeakMemoryAsync("Get-DockerContainerLog bench-log-long"),
                await Command.PeakMemoryAsync("Get-DockerContainerLog bench-log-short")));
        await engine.RemoveAsync("bench-log-");
    }

    private static System.Threading.Tasks.Task MakeAsync(RawEngine engine, string name, int lines) => engine.RunAsync(
        name, "awk", $"BEGIN {{ for (i = 1; i <= {lines}; i++) printf \"%07d a line as servers write them\\n\", i }}");
}
