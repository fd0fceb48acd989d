using System;
using System.Text.Json;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Logs;

/// <summary>The properties of a container that are needed to read its log.</summary>
/// <param name="Id">The full ID.</param>
/// <param name="Name">The name.</param>
/// <param name="Terminal">Indicates a TTY; its output has no frames.</param>
/// <param name="Running">Indicates that the container is running.</param>
/// <param name="Restarting">Indicates that the restart policy is about to start the container again.</param>
/// <param name="Finished">The time of the last exit; null if it never exited.</param>
/// <param name="LogDriver">The logging driver; empty if unknown.</param>
internal sealed record LoggedContainer(string Id, string Name, bool Terminal, bool Running, bool Restarting, DateTime? Finished, string LogDriver)
{
    public static LoggedContainer Of(JsonElement json) => new(
        json.GetRequiredString("Id"),
        json.GetStringOrEmpty("Name").TrimStart('/'),
        (json.GetObjectOrNull("Config") ?? default).GetBooleanOrFalse("Tty"),
        (json.GetObjectOrNull("State") ?? default).GetBooleanOrFalse("Running"),
        (json.GetObjectOrNull("State") ?? default).GetBooleanOrFalse("Restarting"),
        (json.GetObjectOrNull("State") ?? default).GetTimeOrNull("FinishedAt"),
        json.GetOrDefault("HostConfig", "LogConfig", "Type").AsString() ?? "");
}
