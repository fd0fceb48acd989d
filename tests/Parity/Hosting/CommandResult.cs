using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>The result of a command line: requests to the engine, or a rejection without requests.</summary>
/// <param name="Requests">The requests in order; empty if the command line was rejected.</param>
/// <param name="Message">The first error message: the rejection, or the engine's error.</param>
public sealed record CommandResult(IReadOnlyList<Request> Requests, string Message)
{
    public bool IsRejected => Requests.Count == 0;

    /// <summary>Returns the result with placeholders for the directory and the socket, which differ in every run.</summary>
    public CommandResult WithPlaceholders(CaseDirectory folder, RecordingEngine engine)
    {
        return new CommandResult(
            [.. Requests.Select(request => request with
            {
                Query = new(request.Query.ToDictionary(value => value.Key, value => Normalize(value.Value)), StringComparer.Ordinal),
                Body = Node(request.Body),
            })],
            Normalize(Message));

        string Normalize(string text) => folder.RestorePlaceholders(text.Replace(engine.Socket, "{socket}", StringComparison.Ordinal));

        JsonNode? Node(JsonNode? node) => node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Normalize(member.Key), Node(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Node)]),
            JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Normalize(text)),
            _ => node?.DeepClone(),
        };
    }
}
