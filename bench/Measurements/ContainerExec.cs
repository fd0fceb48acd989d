using System.Collections.Generic;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>A command that does nothing in a container, so that only the overhead is measured.</summary>
internal sealed class ContainerExec : IMeasurement
{
    private const int Rounds = 15;

    public string Name => "exec";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        await engine.CreateAsync("bench-exec", "sleep", "3600");
        await engine.StartAsync(["bench-exec"]);
        yield return Row.Of(
            "`Invoke-DockerExec` of a command that does nothing",
            "`docker exec`",
            await new AlternatingRuns(Rounds) { WarmUps = 3 }.RunAsync(
                () => shell.RunAsync("Invoke-DockerExec bench-exec true"),
                () => Command.ShellAsync("docker exec bench-exec true")),
            1.1);
        await engine.RemoveAsync("bench-exec");
    }
}
