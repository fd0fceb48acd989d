using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;
using PSDockerTools.Testing;

namespace PSDockerTools.Bench.Measurements;

/// <summary>The time that the module adds to the start of a session, and the time of a first command.</summary>
internal sealed class ModuleImport : IMeasurement
{
    private const int Rounds = 11;
    private const int SessionRounds = 25;
    private const double LongestImport = 100; // milliseconds

    public string Name => "import";

    public async IAsyncEnumerable<Row> MeasureAsync(RawEngine engine, Shell shell)
    {
        Comparison start = await new AlternatingRuns(Rounds).RunAsync(
            () => Command.PowerShellAsync($"Import-Module '{RepositoryPaths.Module}'"), () => Command.PowerShellAsync("$null"));
        yield return Row.OfDifference("`pwsh` with `Import-Module`", "`pwsh` without", start, LongestImport);

        DirectoryInfo minimal = await CreateMinimalModuleAsync();
        Comparison both = await new AlternatingRuns(Rounds).RunAsync(
            () => Command.PowerShellAsync($"Import-Module '{RepositoryPaths.Module}'"),
            () => Command.PowerShellAsync($"Import-Module '{minimal.FullName}/Minimal.psd1'"));
        minimal.Delete(recursive: true);
        yield return Row.OfDifference("`pwsh` with `Import-Module`", "`pwsh` with a module of one function", both);

        Comparison hosted = await new AlternatingRuns(SessionRounds) { WarmUps = 5 }.RunAsync(
            () => OpenAsync(withModule: true), () => OpenAsync(withModule: false));
        yield return Row.OfDifference("A new session in a warm process, with the module", "without", hosted, LongestImport);

        string loaded = await Command.PowerShellAsync($$"""
            Import-Module '{{RepositoryPaths.Module}}'
            [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -match '^(PSDockerTools\.Engine|Docker\.DotNet.*)$'
            """);
        int count = loaded.Split('\n').Count(line => line.Length > 0);
        yield return new Row("Assemblies for the Engine API that the import loads", $"{count}", "", "", "0", count == 0);

        yield return Row.Of(
            "`pwsh`, import, first `Get-DockerContainer`",
            "`pwsh` with `docker ps -a --format '{{json .}}' | ConvertFrom-Json`",
            await new AlternatingRuns(Rounds).RunAsync(
                () => Command.PowerShellAsync($"Import-Module '{RepositoryPaths.Module}'; Get-DockerContainer"),
                () => Command.PowerShellAsync("docker ps -a --format '{{json .}}' | ConvertFrom-Json")));
    }

    private static Task OpenAsync(bool withModule)
    {
        new Shell(withModule).Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Creates a module with a single function, as the lower bound.</summary>
    private static async Task<DirectoryInfo> CreateMinimalModuleAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-import-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Minimal.psm1"), "function Get-Minimal { }\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "Minimal.psd1"),
            "@{ RootModule = 'Minimal.psm1'; ModuleVersion = '1.0'; FunctionsToExport = 'Get-Minimal'; CmdletsToExport = @(); AliasesToExport = @() }\n");
        return folder;
    }
}
