using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>What the module adds to a session's start, and what a first command takes.</summary>
internal sealed class ModuleImport : IMeasurement
{
    private const int Rounds = 11;
    private const double LongestImport = 100; // milliseconds

    public string Name => "import";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        Comparison start = await new Contest(Rounds).RunAsync(
            () => Command.PowerShellAsync($"Import-Module '{Place.Module}'"), () => Command.PowerShellAsync("$null"));
        double import = start.Ours - start.Theirs;
        yield return new Row(
            "`pwsh` with `Import-Module`",
            Figure.Time(start.Ours),
            $"`pwsh` without: {Figure.Time(start.Theirs)}",
            $"+{Figure.Time(import)}",
            $"at most +{Figure.Time(LongestImport)}",
            import <= LongestImport);

        string loaded = await Command.PowerShellAsync($$"""
            Import-Module '{{Place.Module}}'
            [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -match '^(PSDockerTools\.Engine|Docker\.DotNet.*)$'
            """);
        int count = loaded.Split('\n').Count(line => line.Length > 0);
        yield return new Row("Assemblies of the engine's side that the import loads", $"{count}", "", "", "0", count == 0);

        yield return Row.Of(
            "`pwsh`, import, first `Get-DockerContainer`",
            "`pwsh` with `docker ps -a --format '{{json .}}' | ConvertFrom-Json`",
            await new Contest(Rounds).RunAsync(
                () => Command.PowerShellAsync($"Import-Module '{Place.Module}'; Get-DockerContainer"),
                () => Command.PowerShellAsync("docker ps -a --format '{{json .}}' | ConvertFrom-Json")));
    }
}
