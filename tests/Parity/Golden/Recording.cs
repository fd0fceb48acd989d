using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>What a docker CLI made of lines, kept in files so that it can be compared with where there is none.</summary>
/// <remarks>A file has a JSON object a line: the line, the APIs for which its answer is the same, and what was asked or why not.</remarks>
public sealed class Recording
{
    private const string About = "docker.json";
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, Answer> _answers = [];
    private readonly Dictionary<string, List<Line>> _lines = [];

    /// <summary>The version of the CLI.</summary>
    public string Version { get; private init; } = "";

    /// <summary>The flags that its help tells of, by command.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Flags { get; private init; } = new Dictionary<string, IReadOnlyList<string>>();

    private static string Folder { get; } = Path.Combine(Place.Repository, "tests", "Parity", "Golden");

    /// <summary>The one that lies beside the source.</summary>
    public static Recording Load()
    {
        JsonNode about = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, About)))!;
        Recording recording = new()
        {
            Version = about["version"]!.GetValue<string>(),
            Flags = about["flags"]!.AsObject().ToDictionary(
                command => command.Key,
                command => (IReadOnlyList<string>)[.. command.Value!.AsArray().Select(flag => flag!.GetValue<string>())]),
        };
        foreach (string file in Directory.GetFiles(Folder, "*.jsonl"))
        {
            foreach (string line in File.ReadLines(file))
            {
                recording.Read(Path.GetFileNameWithoutExtension(file), JsonNode.Parse(line)!);
            }
        }

        return recording;
    }

    public static void Save(string version, IReadOnlyDictionary<string, IReadOnlyList<string>> flags)
    {
        JsonObject about = new()
        {
            ["version"] = version,
            ["flags"] = JsonSerializer.SerializeToNode(flags),
        };
        File.WriteAllText(Path.Combine(Folder, About), about.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    /// <summary>Writes a chapter. What is said the same for several APIs is written once.</summary>
    public static void Save(string chapter, IEnumerable<(Line Line, Answer Answer)> answers)
    {
        List<string> lines = [];
        foreach (IGrouping<string, (Line Line, Answer Answer)> same in answers.GroupBy(one => $"{one.Line.Engine with { ApiVersion = "" }}\0{Words(one.Line)}{Write(one.Answer).ToJsonString()}"))
        {
            (Line line, Answer answer) = same.First();
            JsonObject entry = new()
            {
                ["line"] = new JsonArray([.. line.Words.Select(word => (JsonNode)word)]),
                ["api"] = string.Join(' ', same.Select(one => one.Line.Engine.ApiVersion)),
            };
            if (line.Engine.System != "linux")
            {
                entry["system"] = line.Engine.System;
            }

            if (line.Engine.Proxied)
            {
                entry["proxied"] = true;
            }

            foreach ((string name, JsonNode? value) in Write(answer))
            {
                entry[name] = value?.DeepClone();
            }

            lines.Add(entry.ToJsonString(s_compact));
        }

        File.WriteAllLines(Path.Combine(Folder, chapter + ".jsonl"), lines);
    }

    /// <summary>All lines.</summary>
    public IEnumerable<Line> Lines() => _lines.Values.SelectMany(lines => lines);

    /// <summary>The lines of a chapter.</summary>
    public IReadOnlyList<Line> Lines(string chapter) => _lines.GetValueOrDefault(chapter) ?? [];

    /// <summary>What docker made of a line.</summary>
    public Answer Of(Line line) => _answers.GetValueOrDefault(Key(line))
        ?? throw new InvalidOperationException($"{line}\nis not recorded. Record again: dotnet run --project tests/Parity -- record");

    private void Read(string chapter, JsonNode entry)
    {
        string[] words = [.. entry["line"]!.AsArray().Select(word => word!.GetValue<string>())];
        Answer answer = new(
            [.. (entry["asked"]?.AsArray() ?? []).Select(asked => new Request(
                asked!["path"]!.GetValue<string>(),
                new((asked["query"]?.AsObject() ?? []).ToDictionary(value => value.Key, value => value.Value!.GetValue<string>()), StringComparer.Ordinal),
                asked["body"]?.DeepClone()))],
            entry["refused"]?.GetValue<string>() ?? "");
        foreach (string api in entry["api"]!.GetValue<string>().Split(' '))
        {
            Line line = new(new EngineKind(api, entry["system"]?.GetValue<string>() ?? "linux", entry["proxied"] is not null), words);
            _answers[Key(line)] = answer;
            if (!_lines.TryGetValue(chapter, out List<Line>? lines))
            {
                _lines[chapter] = lines = [];
            }

            lines.Add(line);
        }
    }

    private static JsonObject Write(Answer answer)
    {
        if (answer.IsRefused)
        {
            return new JsonObject { ["refused"] = answer.Message };
        }

        JsonArray asked = [];
        foreach (Request request in answer.Requests)
        {
            JsonObject one = new() { ["path"] = request.Path };
            if (request.Query.Count > 0)
            {
                one["query"] = JsonSerializer.SerializeToNode(request.Query);
            }

            if (request.Body is not null)
            {
                one["body"] = BodyShape.Of(request.Body);
            }

            asked.Add((JsonNode)one);
        }

        return new JsonObject { ["asked"] = asked };
    }

    private static string Words(Line line) => string.Join('\0', line.Words);

    private static string Key(Line line) => $"{line.Engine}\0{Words(line)}";
}
