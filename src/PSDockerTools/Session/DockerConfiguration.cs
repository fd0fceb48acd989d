using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;

namespace PSDockerTools.Session;

/// <summary>
/// The docker CLI's configuration folder: the current context, the contexts and other settings. As in the CLI, an invalid part of <c>config.json</c>
/// causes a warning, and the rest is used.
/// </summary>
internal sealed class DockerConfiguration
{
    private const string Endpoint = "docker"; // the only endpoint of a context

    private static readonly (string Key, string Variable)[] s_proxies =
    [
        ("httpProxy", "HTTP_PROXY"), ("httpsProxy", "HTTPS_PROXY"), ("noProxy", "NO_PROXY"), ("ftpProxy", "FTP_PROXY"), ("allProxy", "ALL_PROXY"),
    ];

    private readonly string _folder;

    private DockerConfiguration(string folder) => _folder = folder;

    /// <summary>The folder of DOCKER_CONFIG, or <c>.docker</c> in the home folder. Its files are read on every access.</summary>
    public static DockerConfiguration Current => new(
        Environment.GetEnvironmentVariable("DOCKER_CONFIG") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker"));

    /// <summary>The context that <c>docker context use</c> selected; null for the default context.</summary>
    public string? CurrentContext => Read(file => file.GetString("currentContext"), SessionMessages.CurrentContextUnknown);

    /// <summary>The detach key sequence as configured; null if it is not configured.</summary>
    public string? DetachKeys => Read(file => file.GetString("detachKeys"));

    /// <summary>The names of all readable contexts, except the default context, which has no file.</summary>
    public IEnumerable<string> ContextNames
    {
        get
        {
            foreach (string context in ContextFolders())
            {
                if (ConfigurationFile.Read(Path.Combine(context, "meta.json"))?.GetString("Name") is string name) { yield return name; }
            }
        }
    }

    /// <summary>Returns a context by name; null if it does not exist.</summary>
    /// <exception cref="FormatException">The context's file is invalid.</exception>
    public DockerContext? FindContext(string name)
    {
        string digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();
        if (ConfigurationFile.Read(Path.Combine(_folder, "contexts", "meta", digest, "meta.json")) is not ConfigurationFile file) { return null; }
        string certificates = Path.Combine(_folder, "contexts", "tls", digest, Endpoint);
        DockerContext context = new(
            file.GetString("Endpoints", Endpoint, "Host") ?? "",
            Directory.Exists(certificates) ? SessionMessages.ContextCertificates(certificates)
            : file.GetFlag("Endpoints", Endpoint, "SkipTLSVerify") ? SessionMessages.ContextSkipsVerification
            : null);
        if (!file.HasObject("Endpoints", Endpoint)) { file.SetFault(SessionMessages.ContextWithoutEndpoint); }
        return file.Fault is string fault ? throw new InvalidValueException(SessionMessages.ContextBroken(name, fault)) : context;
    }

    /// <summary>
    /// The proxy variables of <c>config.json</c> for containers, in upper and lower case because programs differ (docker/cli,
    /// configfile.ParseProxyConfig): those for the engine's address, or the default ones.
    /// </summary>
    public IReadOnlyDictionary<string, string> Proxies(Uri endpoint) => Read(file =>
    {
        Dictionary<string, string> variables = [];
        string address = EngineMessages.Show(endpoint), chosen = file.HasObject("proxies", address) ? address : "default";
        foreach ((string key, string variable) in s_proxies)
        {
            if (file.GetString("proxies", chosen, key) is not string proxy) { continue; }
            variables[variable] = proxy;
            variables[variable.ToLowerInvariant()] = proxy;
        }
        return variables;
    }) ?? [];

    /// <summary>Reads <c>config.json</c>; null if the file or the value does not exist. A fault of the file becomes a warning.</summary>
    /// <param name="read">Reads the value from the file.</param>
    /// <param name="warning">Creates the warning for a fault; null for a general warning.</param>
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return []; } // no contexts, or none that this user can read
    }
}
