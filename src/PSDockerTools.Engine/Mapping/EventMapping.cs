using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Mapping;

/// <summary>Makes our events of the engine's messages.</summary>
internal static class EventMapping
{
    private const string DetailMark = ": "; // exec_create: sh -c ls, health_status: healthy
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static DockerEvent ToEvent(this JsonElement message, EngineReference engine)
    {
        (string action, string? detail) = Split(Text(message, "Action") ?? Text(message, "status") ?? "");
        JsonElement actor = message.TryGetProperty("Actor", out JsonElement told) && told.ValueKind == JsonValueKind.Object ? told : default;
        string id = Text(actor, "ID") ?? Text(message, "id") ?? "";
        Dictionary<string, string> attributes = Attributes(actor);
        long nanoseconds = Nanoseconds(message);
        return new DockerEvent(engine)
        {
            Time = DateTime.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick).ToLocalTime(),
            Type = Text(message, "Type") ?? "",
            Action = action,
            Detail = detail,
            ActorId = id,
            ActorName = attributes.GetValueOrDefault("name") is { Length: > 0 } name ? name : id,
            Attributes = new DockerEventAttributes(attributes),
            Scope = Text(message, "scope") ?? "",
            Nanoseconds = nanoseconds,
        };
    }

    private static (string Action, string? Detail) Split(string action)
    {
        int mark = action.IndexOf(DetailMark, StringComparison.Ordinal);
        return mark < 0 ? (action, null) : (action[..mark], action[(mark + DetailMark.Length)..].TrimEnd());
    }

    private static Dictionary<string, string> Attributes(JsonElement actor) =>
        actor.ValueKind == JsonValueKind.Object && actor.TryGetProperty("Attributes", out JsonElement told) && told.ValueKind == JsonValueKind.Object
            ? told.EnumerateObject().DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.Value.ToString())
            : [];

    private static long Nanoseconds(JsonElement message) =>
        message.TryGetProperty("timeNano", out JsonElement nano) && nano.TryGetInt64(out long exact) && exact != 0 ? exact
        : message.TryGetProperty("time", out JsonElement time) && time.TryGetInt64(out long seconds) ? seconds * NanosecondsPerSecond
        : 0;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
