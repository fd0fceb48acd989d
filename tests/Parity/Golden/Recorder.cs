using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>Takes down what the docker CLI that is here makes of all lines.</summary>
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
        await ChapterAsync(Chapters.Flags, DockerFlags.All.SelectMany(Chapters.FlagLines), report);
        await ChapterAsync(Chapters.Commands, Chapters.CommandLines, report);
        await ChapterAsync(Chapters.Refusals, Chapters.RefusedLines, report);
        await ChapterAsync(Chapters.Updates, Chapters.UpdateLines, report);
        await ChapterAsync(Chapters.Sets, Chapters.SetLines, report);
    }

    private static async Task ChapterAsync(string chapter, IEnumerable<Line> lines, TextWriter report)
    {
        List<(Line Line, Answer Answer)> answers = await SayAsync(lines);
        Recording.Save(chapter, answers);
        await report.WriteLineAsync($"{chapter}: {answers.Count} lines, {answers.Count(one => one.Answer.IsRefused)} of them refused");
    }

    /// <summary>Says the lines in some processes at once, and keeps their order.</summary>
    private static async Task<List<(Line Line, Answer Answer)>> SayAsync(IEnumerable<Line> lines)
    {
        List<(Line Line, Answer Answer)> all = [];
        foreach (Line[] some in lines.Chunk(400))
        {
            Task<List<(Line Line, Answer Answer)>>[] workers = [.. some.Chunk(200).Select(part => Task.Run(() => SayInTurnAsync(part)))];
            foreach (List<(Line Line, Answer Answer)> part in await Task.WhenAll(workers))
            {
                all.AddRange(part);
            }
        }

        return all;
    }

    private static async Task<List<(Line Line, Answer Answer)>> SayInTurnAsync(IEnumerable<Line> lines)
    {
        List<(Line Line, Answer Answer)> answers = [];
        await using Conversation conversation = new();
        foreach (Line line in lines)
        {
            answers.Add((line, await conversation.DockerAsync(line)));
        }

        return answers;
    }
}
