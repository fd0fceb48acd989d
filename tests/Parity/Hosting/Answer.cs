using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>What became of a line: it was refused, or the engine was asked for something.</summary>
/// <param name="Requests">What the engine was asked, in this order; nothing where the line was refused.</param>
/// <param name="Message">The first that was said about it: the refusal, or the engine's error.</param>
public sealed record Answer(IReadOnlyList<Request> Requests, string Message)
{
    public bool IsRefused => Requests.Count == 0;

    /// <summary>The same, without where it happened: folder and socket are others in every run.</summary>
    public Answer Placeless(LineFolder folder, RecordingEngine engine)
    {
        return new Answer(
            [.. Requests.Select(request => request with
            {
                Query = new(request.Query.ToDictionary(value => value.Key, value => Empty(value.Value)), StringComparer.Ordinal),
                Body = Node(request.Body),
            })],
            Empty(Message));

        string Empty(string text) => folder.Empty(text.Replace(engine.Socket, "{socket}", StringComparison.Ordinal));

        JsonNode? Node(JsonNode? node) => node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Empty(member.Key), Node(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Node)]),
            JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Empty(text)),
            _ => node?.DeepClone(),
        };
    }
}
