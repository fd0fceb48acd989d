using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;

namespace PSDockerTools.Bench.Measurements;

/// <summary>What the module adds to a session's start, and what a first command takes.</summary>
internal sealed class ModuleImport : IMeasurement
{
    private const int Rounds = 11;
    private const int SessionRounds = 25;
    private const double LongestImport = 100; // milliseconds

    public string Name => "import";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        Comparison start = await new Contest(Rounds).RunAsync(
            () => Command.PowerShellAsync($"Import-Module '{Place.Module}'"), () => Command.PowerShellAsync("$null"));
        yield return Row.OfDifference("`pwsh` with `Import-Module`", "`pwsh` without", start, LongestImport);

        DirectoryInfo least = await MakeLeastAsync();
        Comparison both = await new Contest(Rounds).RunAsync(
            () => Command.PowerShellAsync($"Import-Module '{Place.Module}'"),
            () => Command.PowerShellAsync($"Import-Module '{least.FullName}/Least.psd1'"));
        least.Delete(recursive: true);
        yield return Row.OfDifference("`pwsh` with `Import-Module`", "`pwsh` with a module of one function", both);

        Comparison hosted = await new Contest(SessionRounds) { WarmUps = 5 }.RunAsync(
            () => OpenAsync(withModule: true), () => OpenAsync(withModule: false));
        yield return Row.OfDifference("A new session in a warm process, with the module", "without", hosted, LongestImport);

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

    private static Task OpenAsync(bool withModule)
    {
        new Shell(withModule).Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The least that a module can cost.</summary>
    private static async Task<DirectoryInfo> MakeLeastAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-import-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Least.psm1"), "function Get-Least { }\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "Least.psd1"),
            "@{ RootModule = 'Least.psm1'; ModuleVersion = '1.0'; FunctionsToExport = 'Get-Least'; CmdletsToExport = @(); AliasesToExport = @() }\n");
        return folder;
    }
}
