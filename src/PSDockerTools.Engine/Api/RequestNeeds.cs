using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>
/// Compares the requirements of a request with the engine's capabilities. An engine that does not support a field would ignore or misinterpret it.
/// </summary>
internal static class RequestNeeds
{
    /// <summary>
    /// Removes fields that the engine rejects from the body, replaces values that it needs in another form, and returns the warnings for the user.
    /// </summary>
    /// <exception cref="DockerException">The engine does not meet a mandatory requirement.</exception>
    public static async Task<IReadOnlyList<string>> MeetAsync(
        this EngineClient client, IReadOnlyList<RequestNeed> needs, JsonObject body, CancellationToken cancel)
    {
        List<string> warnings = [];
        foreach (RequestNeed need in needs)
        {
            switch (need)
            {
                case RequestNeed.Since since:
                    await client.RequireAsync(since.What, ApiVersion.Of(since.Version), cancel);
                    break;
                case RequestNeed.Windows windows:
                    await client.RequireWindowsAsync(windows.What, cancel);
                    break;
                case RequestNeed.HeededSince heeded when await client.VersionAsync(cancel) < ApiVersion.Of(heeded.Version):
                    warnings.Add(heeded.Warning);
                    break;
                case RequestNeed.OtherOnPodman other when await client.IsPodmanAsync(cancel):
                    Replace(body, other.Field.Split('.'), other.Value.DeepClone());
                    break;
                case RequestNeed.RefusedSince refused when await client.VersionAsync(cancel) >= ApiVersion.Of(refused.Version):
                    Replace(body, refused.Field.Split('.'), null);
                    warnings.Add(refused.Warning);
                    break;
            }
        }
        return warnings;
    }

    public static async Task RequireAsync(this EngineClient client, string what, ApiVersion needed, CancellationToken cancel)
    {
        ApiVersion spoken = await client.VersionAsync(cancel);
        if (spoken < needed)
        {
            throw new DockerException(
                DockerErrorKind.Unsupported, client.Engine, EngineMessages.EngineTooOld(what, needed.ToString(), spoken.ToString(), client.Engine.Name));
        }
    }

    private static async Task RequireWindowsAsync(this EngineClient client, string what, CancellationToken cancel)
    {
        string system = (await client.PingAsync(cancel)).OperatingSystem;
        if (system == "windows") { return; }
        throw new DockerException(DockerErrorKind.Unsupported, client.Engine, EngineMessages.OnlyWindows(what, system, client.Engine.Name));
    }

    /// <summary>Replaces the value of a field; null removes the field.</summary>
    private static void Replace(JsonObject body, ReadOnlySpan<string> path, JsonNode? value)
    {
        JsonObject? parent = body;
        foreach (string name in path[..^1]) { parent = parent?[name] as JsonObject; }
        parent?.Remove(path[^1]);
        if (value is not null) { parent?.Add(path[^1], value); }
    }
}
