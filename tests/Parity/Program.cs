using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;

namespace PSDockerTools.Parity;

/// <summary>A command-line tool that compares the docker CLI with the module, or records the docker CLI.</summary>
internal static class Program
{
    private const string Usage = """
        dotnet run --project tests/Parity -- COMMAND

          record                    records the docker CLI's requests for all cases (tests/Parity/Golden)
          compare [SEED [COUNT]]    compares random command lines between the docker CLI and the module
          replay [FLAG...]          compares the module with the recording, for these flags or for all cases
          run [API] LINE...         runs one command line with both and shows the requests: run 1.44 create -p 80 alpine

        The docker CLI is the one on the PATH, 28 or newer; replay does not need it. The module is the built one in out/PSDockerTools.
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
            case "run" when words.Length > 1:
                return await RunAsync(words[1..]);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static int Number(string[] words, int at, int defaultValue) => at < words.Length ? int.Parse(words[at], CultureInfo.InvariantCulture) : defaultValue;

    private static async Task<int> CompareAsync(int seed, int count)
    {
        Console.WriteLine($"seed {seed}, {count} lines for each API");
        await using CliComparer comparer = new();
        return await ReportAsync(comparer, EngineKind.ApiVersions.SelectMany(api => CaseSets.RandomCases(api, seed, count)), comparer.DockerAsync);
    }

    private static async Task<int> ReplayAsync(string[] flags)
    {
        Recording recording = Recording.Load();
        Console.WriteLine($"recorded from docker CLI {recording.Version}");
        await using CliComparer comparer = new();
        IEnumerable<Line> lines = flags.Length > 0
            ? flags.SelectMany(name => CaseSets.FlagLines(DockerFlags.Get(name)))
            : recording.Lines();
        return await ReportAsync(comparer, lines, line => Task.FromResult(recording.Of(line)));
    }

    private static async Task<int> ReportAsync(CliComparer comparer, IEnumerable<Line> lines, Func<Line, Task<CommandResult>> docker)
    {
        int different = 0;
        int count = 0;
        foreach (Line line in lines)
        {
            count++;
            IReadOnlyList<string> found = await comparer.CompareAsync(line, await docker(line));
            if (found.Count > 0)
            {
                different++;
                Console.WriteLine(string.Join('\n', found));
            }
        }

        Console.WriteLine($"{different} of {count} lines differ");
        return different == 0 ? 0 : 1;
    }

    private static async Task<int> RunAsync(string[] words)
    {
        bool api = char.IsAsciiDigit(words[0][0]);
        Line line = new(new EngineKind(api ? words[0] : EngineKind.ApiVersions[^1]), api ? words[1..] : words);
        await using CliComparer comparer = new();
        CommandResult docker = await comparer.DockerAsync(line);
        CommandResult module = await comparer.ModuleAsync(line);
        Show("docker", docker);
        Show("module", module);
        IReadOnlyList<string> differences = Difference.Between(docker, module);
        Console.WriteLine(differences.Count == 0 ? "No differences." : "Differences:\n  " + string.Join("\n  ", differences));
        return differences.Count == 0 ? 0 : 1;
    }

    private static void Show(string side, CommandResult result)
    {
        Console.WriteLine($"{side}: {result.Message}");
        foreach (Request request in result.Requests)
        {
            string query = string.Join('&', request.Query.Select(value => $"{value.Key}={value.Value}"));
            Console.WriteLine($"{request.Path}?{query}\n{BodyShape.Of(request.Body).ToJsonString(s_readable)}");
        }
    }
}
