using System;
using System.Linq;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;

namespace PSDockerTools.Session;

/// <summary>An engine, and what made it the one.</summary>
internal sealed record EngineChoice(EngineEndpoint Engine, string Source)
{
    /// <summary>The CLI's name for what no context names.</summary>
    public const string DefaultName = "default";

    private static readonly string[] s_tlsVariables = ["DOCKER_TLS_VERIFY", "DOCKER_TLS"];
    private static readonly Uri s_tlsEndpoint = new("tcp://localhost:2376"); // the docker CLI's default with TLS

    /// <summary>The engine that the docker CLI would take: DOCKER_HOST, DOCKER_CONTEXT, the current context, the platform's socket.</summary>
    /// <exception cref="FormatException">One of them names what is not there or cannot be read.</exception>
    public static EngineChoice AsDockerDoes()
    {
        if (Setting("DOCKER_HOST") is not null) { return new EngineChoice(Context(DefaultName), "DOCKER_HOST"); }
        if (Setting("DOCKER_CONTEXT") is string named) { return new EngineChoice(Context(named), "DOCKER_CONTEXT"); }
        return DockerConfiguration.Current.CurrentContext is string current
            ? new EngineChoice(Context(current), SessionMessages.ContextSource(current))
            : new EngineChoice(Context(DefaultName), SessionMessages.PlatformSource);
    }

    /// <summary>The engine of a docker context. The default one is not kept in a file: it is DOCKER_HOST, or the platform's socket.</summary>
    /// <exception cref="FormatException">There is no such context, or it leads to what is not supported.</exception>
    public static EngineEndpoint Context(string name)
    {
        if (name == DefaultName) { return new EngineEndpoint(name, DefaultEndpoint()); }
        DockerContext context = DockerConfiguration.Current.FindContext(name)
            ?? throw new InvalidValueException(SessionMessages.EngineUnknown(DockerHost.Show(name), EngineDirectory.Names, DockerConfiguration.Current.ContextNames));
        Uri endpoint = DockerHost.Parse(context.Host);
        return context.Tls is string reason && IsNetwork(endpoint)
            ? throw new InvalidValueException(SessionMessages.TlsNotSupported(SessionMessages.ContextTls(name, DockerHost.Show(context.Host), reason)))
            : new EngineEndpoint(name, endpoint);
    }

    /// <summary>The engine at a host as it is written for docker's -H.</summary>
    /// <exception cref="FormatException">It is not a host, or it is to be talked to with TLS.</exception>
    public static EngineEndpoint Host(string host)
    {
        Uri endpoint = DockerHost.Parse(host);
        RefuseTls(endpoint);
        return new EngineEndpoint(DockerHost.Show(host) == host ? host.TrimEnd('/') : EngineMessages.Show(endpoint), endpoint);
    }

    /// <summary>The engine at a URI.</summary>
    /// <exception cref="FormatException">It is not one of an engine, or it is to be talked to with TLS.</exception>
    public static EngineEndpoint Host(Uri uri)
    {
        Uri endpoint = DockerHost.Parse(uri);
        RefuseTls(endpoint);
        return new EngineEndpoint(EngineMessages.Show(endpoint), endpoint);
    }

    private static Uri DefaultEndpoint()
    {
        Uri endpoint = Setting("DOCKER_HOST") is string host ? DockerHost.Parse(host)
            : TlsVariable() is null ? DockerHost.Platform
            : s_tlsEndpoint;
        RefuseTls(endpoint);
        return endpoint;
    }

    /// <summary>
    /// What is meant to be encrypted must never go in the clear. As for the docker CLI, any value of the variables asks for it, they hold for
    /// hosts and not for contexts, and they do not matter to sockets and pipes of this machine.
    /// </summary>
    private static void RefuseTls(Uri endpoint)
    {
        if (TlsVariable() is string variable && IsNetwork(endpoint))
        {
            throw new InvalidValueException(SessionMessages.TlsNotSupported(SessionMessages.VariableTls(variable, EngineMessages.Show(endpoint))));
        }
    }

    private static bool IsNetwork(Uri endpoint) => endpoint.Scheme is not ("unix" or "npipe");

    private static string? TlsVariable() => s_tlsVariables.FirstOrDefault(name => Setting(name) is not null);

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
