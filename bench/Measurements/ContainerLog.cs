using System.Collections.Generic;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>Long logs in the pipeline.</summary>
internal sealed class ContainerLog : IMeasurement
{
    private const int Rounds = 5;
    private const double FollowDelay = 50; // milliseconds from the engine's timestamp to the pipeline

    public string Name => "log";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        await CreateAsync(engine, "bench-log-short", 100_000);
        await CreateAsync(engine, "bench-log-long", 1_000_000);
        await CreateAsync(engine, "bench-log-longest", 5_000_000);
        yield return Row.Of(
            "`Get-DockerContainerLog | Out-Null`, 100,000 lines",
            "`docker logs -t > /dev/null`",
            await new AlternatingRuns(Rounds).RunAsync(
                () => shell.RunAsync("Get-DockerContainerLog bench-log-short | Out-Null"),
                () => Command.ShellAsync("docker logs -t bench-log-short > /dev/null")),
            1.5);
        yield return Row.Of(
            "`$lines = Get-DockerContainerLog`, 100,000 lines",
            "`docker logs -t > /dev/null`",
            await new AlternatingRuns(Rounds).RunAsync(
                () => shell.RunAsync("$lines = Get-DockerContainerLog bench-log-short"),
                () => Command.ShellAsync("docker logs -t bench-log-short > /dev/null")),
            1.5);
        yield return Row.Of(
            "`Get-DockerContainerLog | Out-Null`, 1,000,000 lines",
            "`docker logs -t > /dev/null`",
            await new AlternatingRuns(Rounds).RunAsync(
                () => shell.RunAsync("Get-DockerContainerLog bench-log-long | Out-Null"),
                () => Command.ShellAsync("docker logs -t bench-log-long > /dev/null")),
            1.1);
        yield return Row.Of(
            "`Get-DockerContainerLog | Out-Null`, 1,000,000 lines",
            "`docker logs -t | Out-Null` in PowerShell",
            await new AlternatingRuns(Rounds).RunAsync(
                () => shell.RunAsync("Get-DockerContainerLog bench-log-long | Out-Null"),
                () => shell.RunAsync("docker logs -t bench-log-long | Out-Null")),
            1.0);
        yield return Row.Of(
            "`Get-DockerContainerLog -Raw | Out-Null`, 1,000,000 lines",
            "`docker logs > /dev/null`",
            await new AlternatingRuns(Rounds).RunAsync(
                () => shell.RunAsync("Get-DockerContainerLog bench-log-long -Raw | Out-Null"),
                () => Command.ShellAsync("docker logs bench-log-long > /dev/null")),
            1.0);
        yield return Row.Of(
            "`Get-DockerContainerLog -Raw | Out-Null`, 1,000,000 lines",
            "`docker logs | Out-Null` in PowerShell",
            await new AlternatingRuns(Rounds).RunAsync(
                () => shell.RunAsync("Get-DockerContainerLog bench-log-long -Raw | Out-Null"),
                () => shell.RunAsync("docker logs bench-log-long | Out-Null")),
            1.0);
        yield return Row.OfMemory(
            "Peak memory of `Get-DockerContainerLog`, 5,000,000 lines",
            "100,000 lines",
            new Comparison(
                await Command.PeakMemoryAsync("Get-DockerContainerLog bench-log-longest"),
                await Command.PeakMemoryAsync("Get-DockerContainerLog bench-log-short")));
        yield return await MeasureFollowAsync(engine, shell, "bench-log-talking");
        await engine.RemoveAsync("bench-log-");
    }

    /// <summary>
    /// Measures the delay between the engine's timestamp of a line and its arrival in the pipeline: the median and the 95th percentile. The
    /// engine runs on the same machine, so that both use the same clock.
    /// </summary>
    private static async Task<Row> MeasureFollowAsync(RawEngine engine, Shell shell, string name)
    {
        await engine.CreateAsync(name, "sh", "-c", "i=0; while [ $i -lt 200 ]; do i=$((i+1)); echo line $i; sleep 0.05; done");
        await engine.StartAsync([name]);
        IReadOnlyList<double> delays = await shell.ReadNumbersAsync(
            $"Get-DockerContainerLog {name} -Follow -Tail 0 | ForEach-Object {{ ([datetime]::Now - $_.Time).TotalMilliseconds }}");
        return Row.OfDelay("`Get-DockerContainerLog -Follow`, from the engine's timestamp to the pipeline", AlternatingRuns.Median(delays), AlternatingRuns.Quantile(delays, 0.95), FollowDelay);
    }

    private static Task CreateAsync(RawEngine engine, string name, int lines) => engine.RunAsync(
        name, "awk", $"BEGIN {{ for (i = 1; i <= {lines}; i++) printf \"%07d a line as servers write them\\n\", i }}");
}
