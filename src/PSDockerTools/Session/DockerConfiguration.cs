using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;

namespace PSDockerTools.Session;

/// <summary>
/// What the docker CLI keeps in its folder: the current context, and where the contexts lead. What is wrong with <c>config.json</c> is a
/// warning, and the rest of it counts, as for the CLI.
/// </summary>
internal sealed class DockerConfiguration
{
    private const string Endpoint = "docker"; // the CLI's name of the only endpoint that a context has

    private static readonly (string Key, string Variable)[] s_proxies =
    [
        ("httpProxy", "HTTP_PROXY"), ("httpsProxy", "HTTPS_PROXY"), ("noProxy", "NO_PROXY"), ("ftpProxy", "FTP_PROXY"), ("allProxy", "ALL_PROXY"),
    ];

    private readonly string _folder;

    private DockerConfiguration(string folder) => _folder = folder;

    /// <summary>The folder that DOCKER_CONFIG names, else <c>.docker</c> in the home folder; its files are read every time.</summary>
    public static DockerConfiguration Current => new(
        Environment.GetEnvironmentVariable("DOCKER_CONFIG") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker"));

    /// <summary>The context that <c>docker context use</c> chose; null for the default one.</summary>
    public string? CurrentContext => Read(file => file.Text("currentContext"), SessionMessages.CurrentContextUnknown);

    /// <summary>The keys that leave a container's terminal, as they are written there; null where nothing is.</summary>
    public string? DetachKeys => Read(file => file.Text("detachKeys"));

    /// <summary>The names of all contexts that can be read, without the default one, which is not kept.</summary>
    public IEnumerable<string> ContextNames
    {
        get
        {
            foreach (string context in ContextFolders())
            {
                if (ConfigurationFile.Read(Path.Combine(context, "meta.json"))?.Text("Name") is string name) { yield return name; }
            }
        }
    }

    /// <summary>A context by its name; null if there is none.</summary>
    /// <exception cref="FormatException">Its file is broken.</exception>
    public DockerContext? FindContext(string name)
    {
        string digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();
        if (ConfigurationFile.Read(Path.Combine(_folder, "contexts", "meta", digest, "meta.json")) is not ConfigurationFile file) { return null; }
        string certificates = Path.Combine(_folder, "contexts", "tls", digest, Endpoint);
        DockerContext context = new(
            file.Text("Endpoints", Endpoint, "Host") ?? "",
            Directory.Exists(certificates) ? SessionMessages.ContextCertificates(certificates)
            : file.Flag("Endpoints", Endpoint, "SkipTLSVerify") ? SessionMessages.ContextSkipsVerification
            : null);
        if (!file.Has("Endpoints", Endpoint)) { file.Refuse(SessionMessages.ContextWithoutEndpoint); }
        return file.Fault is string fault ? throw new InvalidValueException(SessionMessages.ContextBroken(name, fault)) : context;
    }

    /// <summary>
    /// The proxies that <c>config.json</c> has for containers of an engine, by variable, in upper and lower case as programs want them
    /// (docker/cli, configfile.ParseProxyConfig): those of the engine's own address, else the default ones.
    /// </summary>
    public IReadOnlyDictionary<string, string> Proxies(Uri endpoint) => Read(file =>
    {
        Dictionary<string, string> variables = [];
        string address = EngineMessages.Show(endpoint), chosen = file.Has("proxies", address) ? address : "default";
        foreach ((string key, string variable) in s_proxies)
        {
            if (file.Text("proxies", chosen, key) is not string proxy) { continue; }
            variables[variable] = proxy;
            variables[variable.ToLowerInvariant()] = proxy;
        }
        return variables;
    }) ?? [];

    /// <summary>Reads <c>config.json</c>; null where there is none, or nothing in it. What is wrong with it becomes a warning.</summary>
    /// <param name="read">Takes from it what is wanted.</param>
    /// <param name="warning">The warning for a fault; where there is none, a general one.</param>
    public T? Read<T>(Func<ConfigurationFile, T?> read, Func<string, string>? warning = null) where T : class
    {
        if (ConfigurationFile.Read(Path.Combine(_folder, "config.json")) is not ConfigurationFile file) { return null; }
        T? value = read(file);
        if (file.Fault is string fault) { ConfigurationWarnings.Add((warning ?? SessionMessages.ConfigurationBroken)(fault)); }
        return value;
    }

    private string[] ContextFolders()
    {
        try { return Directory.GetDirectories(Path.Combine(_folder, "contexts", "meta")); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return []; } // there are none, or none for this user
    }
}
