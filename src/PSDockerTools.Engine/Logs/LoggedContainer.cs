using System;
using System.Text.Json;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Logs;

/// <summary>What must be known of a container to read its log.</summary>
/// <param name="Id">The whole id.</param>
/// <param name="Name">The name.</param>
/// <param name="Terminal">Whether it has a terminal, whose output has no frames.</param>
/// <param name="Running">Whether it is running.</param>
/// <param name="Restarting">Whether its restart policy will start it again.</param>
/// <param name="Finished">When it ended last.</param>
/// <param name="LogDriver">The logging driver; empty where the engine does not say.</param>
internal sealed record LoggedContainer(string Id, string Name, bool Terminal, bool Running, bool Restarting, DateTime? Finished, string LogDriver)
{
    public static LoggedContainer Of(JsonElement json) => new(
        json.Required("Id"),
        json.Word("Name").TrimStart('/'),
        (json.Object("Config") ?? default).Flag("Tty"),
        (json.Object("State") ?? default).Flag("Running"),
        (json.Object("State") ?? default).Flag("Restarting"),
        (json.Object("State") ?? default).Time("FinishedAt"),
        json.Field("HostConfig", "LogConfig", "Type").Text() ?? "");
}
