using System;
using System.Linq;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;

namespace PSDockerTools.Session;

/// <summary>An engine and the source of the choice, for example DOCKER_HOST.</summary>
internal sealed record EngineChoice(EngineEndpoint Engine, string Source)
{
    /// <summary>The docker CLI's name for the engine that is used without a context.</summary>
    public const string DefaultName = "default";

    private static readonly string[] s_tlsVariables = ["DOCKER_TLS_VERIFY", "DOCKER_TLS"];
    private static readonly Uri s_tlsEndpoint = new("tcp://localhost:2376"); // the docker CLI's default with TLS

    /// <summary>
    /// Returns the engine that the docker CLI would use: DOCKER_HOST, DOCKER_CONTEXT, the current context, or the platform's socket.
    /// </summary>
    /// <exception cref="FormatException">
    /// One of them refers to a context that does not exist or cannot be read, or has an invalid address.
    /// </exception>
    public static EngineChoice ResolveCliDefault()
    {
        if (Setting("DOCKER_HOST") is not null) { return new EngineChoice(Context(DefaultName), "DOCKER_HOST"); }
        if (Setting("DOCKER_CONTEXT") is string named) { return new EngineChoice(Context(named), "DOCKER_CONTEXT"); }
        return DockerConfiguration.Current.CurrentContext is string current
            ? new EngineChoice(Context(current), SessionMessages.ContextSource(current))
            : new EngineChoice(Context(DefaultName), SessionMessages.PlatformSource);
    }

    /// <summary>Returns the engine of a docker context. The default context has no file: it is DOCKER_HOST or the platform's socket.</summary>
    /// <exception cref="FormatException">The context does not exist, or its endpoint is not supported.</exception>
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

    /// <summary>Returns the engine at an address in the format of docker's <c>--host</c> option.</summary>
    /// <exception cref="FormatException">The address is invalid, or TLS is required.</exception>
    public static EngineEndpoint Host(string host)
    {
        Uri endpoint = DockerHost.Parse(host);
        ThrowIfTlsRequired(endpoint);
        return new EngineEndpoint(DockerHost.Show(host) == host ? host.TrimEnd('/') : EngineMessages.Show(endpoint), endpoint);
    }

    /// <summary>Returns the engine at a URI.</summary>
    /// <exception cref="FormatException">The URI is not an engine's address, or TLS is required.</exception>
    public static EngineEndpoint Host(Uri uri)
    {
        Uri endpoint = DockerHost.Parse(uri);
        ThrowIfTlsRequired(endpoint);
        return new EngineEndpoint(EngineMessages.Show(endpoint), endpoint);
    }

    private static Uri DefaultEndpoint()
    {
        Uri endpoint = Setting("DOCKER_HOST") is string host ? DockerHost.Parse(host)
            : TlsVariable() is null ? DockerHost.Platform
            : s_tlsEndpoint;
        ThrowIfTlsRequired(endpoint);
        return endpoint;
    }

    /// <summary>
    /// Data that requires TLS must never be sent unencrypted. As in the docker CLI, any value of the variables requires TLS, they apply to hosts but
    /// not to contexts, and they have no effect on local sockets and pipes.
    /// </summary>
    private static void ThrowIfTlsRequired(Uri endpoint)
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
