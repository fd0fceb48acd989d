using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>Records the requests of the installed docker CLI for all cases.</summary>
internal static class Recorder
{
    public static async Task RecordAsync(TextWriter report)
    {
        Recording.Save(DockerCli.Version!.ToString(), new Dictionary<string, IReadOnlyList<string>>
        {
            ["create"] = await DockerCli.FlagsAsync("create"),
            ["run"] = await DockerCli.FlagsAsync("run"),
            ["update"] = await DockerCli.FlagsAsync("update"),
        });
        await RecordSetAsync(CaseSets.Flags, DockerFlags.All.SelectMany(CaseSets.FlagLines), report);
        await RecordSetAsync(CaseSets.Commands, CaseSets.CommandLines, report);
        await RecordSetAsync(CaseSets.Rejections, CaseSets.RejectedLines, report);
        await RecordSetAsync(CaseSets.Updates, CaseSets.UpdateLines, report);
        await RecordSetAsync(CaseSets.Sets, CaseSets.SetLines, report);
    }

    private static async Task RecordSetAsync(string set, IEnumerable<Line> lines, TextWriter report)
    {
        List<(Line Line, CommandResult Result)> results = await RunAsync(lines);
        Recording.Save(set, results);
        await report.WriteLineAsync($"{set}: {results.Count} lines, {results.Count(one => one.Result.IsRejected)} of them rejected");
    }

    /// <summary>Runs the command lines in several processes in parallel and keeps their order.</summary>
    private static async Task<List<(Line Line, CommandResult Result)>> RunAsync(IEnumerable<Line> lines)
    {
        List<(Line Line, CommandResult Result)> all = [];
        foreach (Line[] some in lines.Chunk(400))
        {
            Task<List<(Line Line, CommandResult Result)>>[] workers = [.. some.Chunk(200).Select(part => Task.Run(() => RunSequentiallyAsync(part)))];
            foreach (List<(Line Line, CommandResult Result)> part in await Task.WhenAll(workers))
            {
                all.AddRange(part);
            }
        }

        return all;
    }

    private static async Task<List<(Line Line, CommandResult Result)>> RunSequentiallyAsync(IEnumerable<Line> lines)
    {
        List<(Line Line, CommandResult Result)> results = [];
        await using CliComparer comparer = new();
        foreach (Line line in lines)
        {
            results.Add((line, await comparer.DockerAsync(line)));
        }

        return results;
    }
}
