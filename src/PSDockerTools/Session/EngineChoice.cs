using System;
using PSDockerTools.Text;

namespace PSDockerTools.Session;

/// <summary>An engine, and what made it the one.</summary>
internal sealed record EngineChoice(EngineReference Engine, string Source)
{
    private const string DefaultName = "default"; // the CLI's name for what no context names

    /// <summary>The engine that the docker CLI would take: DOCKER_HOST, DOCKER_CONTEXT, the current context, the platform's socket.</summary>
    /// <exception cref="FormatException">One of them names what is not there or cannot be read.</exception>
    public static EngineChoice AsDockerDoes()
    {
        if (Setting("DOCKER_HOST") is not null) { return new EngineChoice(Context(DefaultName), "DOCKER_HOST"); }
        if (Setting("DOCKER_CONTEXT") is string named) { return new EngineChoice(Context(named), "DOCKER_CONTEXT"); }
        return DockerConfiguration.Current.CurrentContext is string current
            ? new EngineChoice(Context(current), SessionText.ContextSource(current))
            : new EngineChoice(Context(DefaultName), SessionText.PlatformSource);
    }

    /// <summary>The engine of a docker context. The default one is not kept in a file: it is DOCKER_HOST, or the platform's socket.</summary>
    /// <exception cref="FormatException">There is no such context, or it leads to what is not spoken.</exception>
    public static EngineReference Context(string name)
    {
        if (name == DefaultName) { return new EngineReference(name, DefaultEndpoint()); }
        string host = DockerConfiguration.Current.FindContext(name)
            ?? throw new InvalidValueException(SessionText.EngineUnknown(name, EngineDirectory.Names, DockerConfiguration.Current.ContextNames));
        return new EngineReference(name, DockerHost.Parse(host));
    }

    private static Uri DefaultEndpoint()
    {
        if (Setting("DOCKER_HOST") is not string host) { return DockerHost.Platform; }
        Uri endpoint = DockerHost.Parse(host);
        return endpoint.Scheme == "tcp" && Setting("DOCKER_TLS_VERIFY") is not null
            ? throw new InvalidValueException(SessionText.TlsNotSpoken(host)) // in the clear it must never go where TLS was asked for
            : endpoint;
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
