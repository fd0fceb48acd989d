using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the engine's event messages to models.</summary>
internal static class EventMapping
{
    private const string DetailSeparator = ": "; // exec_create: sh -c ls, health_status: healthy
    private const string ExitCode = "exitCode";
    private const string PodmanExitCode = "containerExitCode";
    private const string PodmanNetwork = "network"; // the network of a network event; "name" is the container
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static DockerEvent ToEvent(this JsonElement message, EngineEndpoint engine)
    {
        (string action, string? detail) = Split(message.GetOrDefault("Action").AsString() ?? message.GetOrDefault("status").AsString() ?? "");
        string id = message.GetOrDefault("Actor", "ID").AsString() ?? message.GetOrDefault("id").AsString() ?? "";
        Dictionary<string, string> attributes = message.GetOrDefault("Actor", "Attributes").GetProperties()
            .DistinctBy(one => one.Name)
            .ToDictionary(one => one.Name, one => one.Value.ToString());
        int? exitCode = action is "die" or "exec_die" or "died" or "exec_died" // the last two are Podman's
            ? ExitCodes.Of(attributes.GetValueOrDefault(ExitCode) ?? attributes.GetValueOrDefault(PodmanExitCode))
            : null;
        if (exitCode is int code) { attributes[ExitCode] = code.ToString(CultureInfo.InvariantCulture); }
        string type = message.GetOrDefault("Type").AsString() ?? "";
        string name = attributes.GetValueOrDefault(type == "network" && attributes.ContainsKey(PodmanNetwork) ? PodmanNetwork : "name") ?? "";
        long? nanoseconds = Nanoseconds(message);
        return new DockerEvent(engine)
        {
            Time = nanoseconds is long known ? DateTime.UnixEpoch.AddTicks(known / TimeSpan.NanosecondsPerTick).ToLocalTime() : null,
            Type = type,
            Action = action,
            Detail = detail,
            ActorId = id.Length > 0 ? id : name, // Podman's volumes have a name alone
            ActorName = name.Length > 0 ? name : id,
            ExitCode = exitCode,
            Attributes = new DockerEventAttributes(attributes),
            Scope = message.GetOrDefault("scope").AsString() ?? "",
            Nanoseconds = nanoseconds ?? 0,
        };
    }

    private static (string Action, string? Detail) Split(string action)
    {
        int separator = action.IndexOf(DetailSeparator, StringComparison.Ordinal);
        return separator < 0 ? (action, null) : (action[..separator], action[(separator + DetailSeparator.Length)..].TrimEnd());
    }

    private static long? Nanoseconds(JsonElement message) =>
        message.GetOrDefault("timeNano").AsInt64() is long exact and not 0 ? exact
        : message.GetOrDefault("time").AsInt64() is long seconds and not 0 && Int128.Abs((Int128)seconds * NanosecondsPerSecond) <= long.MaxValue ? seconds * NanosecondsPerSecond
        : null;
}
