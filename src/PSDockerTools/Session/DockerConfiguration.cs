using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSDockerTools.Session;

/// <summary>What the docker CLI keeps in its folder: the current context, and where the contexts lead.</summary>
internal sealed class DockerConfiguration
{
    private static readonly (string Key, string Variable)[] s_proxies =
    [
        ("httpProxy", "HTTP_PROXY"), ("httpsProxy", "HTTPS_PROXY"), ("noProxy", "NO_PROXY"), ("ftpProxy", "FTP_PROXY"), ("allProxy", "ALL_PROXY"),
    ];

    private readonly string _folder;

    private DockerConfiguration(string folder) => _folder = folder;

    /// <summary>The folder that DOCKER_CONFIG names, else <c>.docker</c> in the home folder; read anew every time.</summary>
    public static DockerConfiguration Current => new(
        Environment.GetEnvironmentVariable("DOCKER_CONFIG") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker"));

    /// <summary>All of <c>config.json</c>; null where there is none, or it is broken.</summary>
    public JsonNode? File => Read(Path.Combine(_folder, "config.json"));

    /// <summary>The context that <c>docker context use</c> chose; null for the default one.</summary>
    public string? CurrentContext => File?["currentContext"]?.GetValue<string>() is { Length: > 0 } name
        ? name
        : null;

    /// <summary>The keys that leave a container's terminal, as they are written there; null where nothing is.</summary>
    public string? DetachKeys => (File?["detachKeys"] as JsonValue)?.TryGetValue(out string? keys) == true && keys.Length > 0
        ? keys
        : null;

    /// <summary>The names of all contexts but the default one, which is not kept.</summary>
    public IEnumerable<string> ContextNames
    {
        get
        {
            string store = Path.Combine(_folder, "contexts", "meta");
            if (!Directory.Exists(store)) { yield break; }
            foreach (string context in Directory.EnumerateDirectories(store))
            {
                if (Read(Path.Combine(context, "meta.json"))?["Name"]?.GetValue<string>() is string name) { yield return name; }
            }
        }
    }

    /// <summary>Where a context leads, as its file has it; null if there is none of that name.</summary>
    public string? FindContext(string name)
    {
        string digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();
        return Read(Path.Combine(_folder, "contexts", "meta", digest, "meta.json"))?["Endpoints"]?["docker"]?["Host"]?.GetValue<string>();
    }

    /// <summary>
    /// The proxies that <c>config.json</c> has for containers of an engine, by variable, in upper and lower case as programs want them
    /// (docker/cli, configfile.ParseProxyConfig): those of the engine's own address, else the default ones.
    /// </summary>
    public IReadOnlyDictionary<string, string> Proxies(Uri endpoint)
    {
        Dictionary<string, string> variables = [];
        JsonNode? proxies = File?["proxies"];
        if ((proxies?[endpoint.OriginalString] ?? proxies?["default"]) is not JsonObject chosen) { return variables; }
        foreach ((string key, string variable) in s_proxies)
        {
            if (chosen[key]?.GetValue<string>() is not { Length: > 0 } proxy) { continue; }
            variables[variable] = proxy;
            variables[variable.ToLowerInvariant()] = proxy;
        }
        return variables;
    }

    private static JsonNode? Read(string path)
    {
        try { return System.IO.File.Exists(path) ? JsonNode.Parse(System.IO.File.ReadAllText(path)) : null; }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null; // the CLI warns of a broken file and goes on with its defaults, too
        }
    }
}
