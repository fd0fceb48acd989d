using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PSDockerTools.Testing;

namespace PSDockerTools.Parity;

/// <summary>The recorded results of a docker CLI, stored in files for comparison on machines without a docker CLI.</summary>
/// <remarks>
/// Each file has one JSON object per line: the command line, the API versions with the same result, and the requests or the rejection.
/// </remarks>
public sealed class Recording
{
    private const string About = "docker.json";
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, CommandResult> _results = [];
    private readonly Dictionary<string, List<Line>> _lines = [];

    /// <summary>The version of the docker CLI.</summary>
    public string Version { get; private init; } = "";

    /// <summary>The flags in the help of the docker CLI, by command.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Flags { get; private init; } = new Dictionary<string, IReadOnlyList<string>>();

    private static string Folder { get; } = Path.Combine(RepositoryPaths.Repository, "tests", "Parity", "Golden");

    /// <summary>Loads the recording in the source tree.</summary>
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

    /// <summary>Writes a set of cases. Cases with the same result for several API versions are written once.</summary>
    public static void Save(string set, IEnumerable<(Line Line, CommandResult Result)> results)
    {
        List<string> lines = [];
        foreach (IGrouping<string, (Line Line, CommandResult Result)> same in results.GroupBy(one => $"{one.Line.Engine with { ApiVersion = "" }}\0{Words(one.Line)}{Write(one.Result).ToJsonString()}"))
        {
            (Line line, CommandResult result) = same.First();
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

            foreach ((string name, JsonNode? value) in Write(result))
            {
                entry[name] = value?.DeepClone();
            }

            lines.Add(entry.ToJsonString(s_compact));
        }

        File.WriteAllLines(Path.Combine(Folder, set + ".jsonl"), lines);
    }

    /// <summary>Returns all command lines.</summary>
    public IEnumerable<Line> Lines() => _lines.Values.SelectMany(lines => lines);

    /// <summary>Returns the command lines of a set.</summary>
    public IReadOnlyList<Line> Lines(string set) => _lines.GetValueOrDefault(set) ?? [];

    /// <summary>Returns docker's result for a command line.</summary>
    public CommandResult Of(Line line) => _results.GetValueOrDefault(Key(line))
        ?? throw new InvalidOperationException($"{line}\nis not recorded. Record again: dotnet run --project tests/Parity -- record");

    private void Read(string set, JsonNode entry)
    {
        string[] words = [.. entry["line"]!.AsArray().Select(word => word!.GetValue<string>())];
        CommandResult result = new(
            [.. (entry["asked"]?.AsArray() ?? []).Select(asked => new Request(
                asked!["path"]!.GetValue<string>(),
                new((asked["query"]?.AsObject() ?? []).ToDictionary(value => value.Key, value => value.Value!.GetValue<string>()), StringComparer.Ordinal),
                asked["body"]?.DeepClone()))],
            entry["refused"]?.GetValue<string>() ?? "");
        foreach (string api in entry["api"]!.GetValue<string>().Split(' '))
        {
            Line line = new(new EngineKind(api, entry["system"]?.GetValue<string>() ?? "linux", entry["proxied"] is not null), words);
            _results[Key(line)] = result;
            if (!_lines.TryGetValue(set, out List<Line>? lines))
            {
                _lines[set] = lines = [];
            }

            lines.Add(line);
        }
    }

    private static JsonObject Write(CommandResult result)
    {
        if (result.IsRejected)
        {
            return new JsonObject { ["refused"] = result.Message };
        }

        JsonArray asked = [];
        foreach (Request request in result.Requests)
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
