using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PSDockerTools.Bench.Hosting;
using PSDockerTools.Testing;

namespace PSDockerTools.Bench;

/// <summary>The table in docs/PERFORMANCE.md.</summary>
internal static class Report
{
    private const string Begin = "<!-- bench/run.sh --write writes from here -->\n";
    private const string End = "<!-- to here -->\n";

    public static string Line(Row row)
    {
        string verdict = row.Met switch { true => "met", false => "**missed**", null => "" };
        string[] cells = [row.What, row.Ours, row.Baseline, row.Ratio, row.Goal, verdict];
        return $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
    }

    /// <summary>Writes the rows and the description of the machine to the page.</summary>
    public static async Task WriteAsync(IReadOnlyList<Row> rows)
    {
        string path = Path.Combine(RepositoryPaths.Repository, "docs", "PERFORMANCE.md");
        string page = await File.ReadAllTextAsync(path);
        int start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        StringBuilder table = new();
        table.Append("| What | PSDockerTools | Baseline | Ratio | Goal | |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (Row row in rows) { table.Append(Line(row)).Append('\n'); }
        table.Append($"\nMeasured on {await MachineAsync()}.\n");
        await File.WriteAllTextAsync(path, page[..start] + table + page[end..]);
    }

    private static async Task<string> MachineAsync()
    {
        string processor = (await File.ReadAllLinesAsync("/proc/cpuinfo")).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':')[1].Trim() ?? "an unknown processor";
        string system = (await File.ReadAllLinesAsync("/etc/os-release")).First(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal)).Split('"')[1];
        string shell = (await Command.PowerShellAsync("\"$($PSVersionTable.PSVersion) on $([Runtime.InteropServices.RuntimeInformation]::FrameworkDescription)\"")).Trim();
        string versions = (await Command.ShellAsync("docker version --format 'Docker Engine {{.Server.Version}} and the docker CLI {{.Client.Version}}'")).Trim();
        return $"{Environment.ProcessorCount} cores of {processor}, {system}, with {versions}, PowerShell {shell}";
    }
}
