using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>The tool: says lines to both, or records what docker makes of them.</summary>
internal static class Program
{
    private const string Usage = """
        dotnet run --project tests/Parity -- WHAT

          record                    takes down anew what the docker CLI makes of all lines (tests/Parity/Golden)
          compare [SEED [COUNT]]    makes up lines, gives them to the docker CLI and to the module, and tells where they differ
          replay [FLAG...]          holds the module against what is recorded, of these flags or of all lines
          say [API] LINE...         gives one line to both and shows what each asks an engine for: say 1.44 create -p 80 alpine

        The docker CLI is the one on the PATH, 28 or newer; replay needs none. The module is the built one in out/PSDockerTools.
        """;

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Main(string[] words)
    {
        if (words.Length == 0 || (DockerCli.Version is null && words[0] != "replay"))
        {
            await Console.Error.WriteLineAsync(words.Length == 0 ? Usage : "There is no docker CLI on the PATH.");
            return 2;
        }

        Console.WriteLine($"docker CLI {DockerCli.Version}");
        switch (words[0])
        {
            case "replay":
                return await ReplayAsync(words[1..]);
            case "record":
                await Recorder.RecordAsync(Console.Out);
                return 0;
            case "compare":
                return await CompareAsync(Number(words, 1, Environment.TickCount), Number(words, 2, 200));
            case "say" when words.Length > 1:
                return await SayAsync(words[1..]);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static int Number(string[] words, int at, int otherwise) => at < words.Length ? int.Parse(words[at], CultureInfo.InvariantCulture) : otherwise;

    private static async Task<int> CompareAsync(int seed, int count)
    {
        Console.WriteLine($"seed {seed}, {count} lines for each API");
        await using Conversation conversation = new();
        return await TellAsync(conversation, EngineKind.ApiVersions.SelectMany(api => Chapters.Made(api, seed, count)), conversation.DockerAsync);
    }

    private static async Task<int> ReplayAsync(string[] flags)
    {
        Recording recording = Recording.Load();
        Console.WriteLine($"recorded from docker CLI {recording.Version}");
        await using Conversation conversation = new();
        IEnumerable<Line> lines = flags.Length > 0
            ? flags.SelectMany(name => Chapters.FlagLines(DockerFlags.Get(name)))
            : recording.Lines();
        return await TellAsync(conversation, lines, line => Task.FromResult(recording.Of(line)));
    }

    private static async Task<int> TellAsync(Conversation conversation, IEnumerable<Line> lines, Func<Line, Task<Answer>> docker)
    {
        int differing = 0;
        int count = 0;
        foreach (Line line in lines)
        {
            count++;
            IReadOnlyList<string> found = await conversation.CompareAsync(line, await docker(line));
            if (found.Count > 0)
            {
                differing++;
                Console.WriteLine(string.Join('\n', found));
            }
        }

        Console.WriteLine($"{differing} of {count} lines differ");
        return differing == 0 ? 0 : 1;
    }

    private static async Task<int> SayAsync(string[] words)
    {
        bool api = char.IsAsciiDigit(words[0][0]);
        Line line = new(new EngineKind(api ? words[0] : EngineKind.ApiVersions[^1]), api ? words[1..] : words);
        await using Conversation conversation = new();
        Answer docker = await conversation.DockerAsync(line);
        Answer here = await conversation.ModuleAsync(line);
        Show("docker", docker);
        Show("here", here);
        IReadOnlyList<string> differences = Difference.Between(docker, here);
        Console.WriteLine(differences.Count == 0 ? "The same." : "They differ:\n  " + string.Join("\n  ", differences));
        return differences.Count == 0 ? 0 : 1;
    }

    private static void Show(string who, Answer answer)
    {
        Console.WriteLine($"{who}: {answer.Message}");
        foreach (Request request in answer.Requests)
        {
            string query = string.Join('&', request.Query.Select(value => $"{value.Key}={value.Value}"));
            Console.WriteLine($"{request.Path}?{query}\n{BodyShape.Of(request.Body).ToJsonString(s_readable)}");
        }
    }
}
