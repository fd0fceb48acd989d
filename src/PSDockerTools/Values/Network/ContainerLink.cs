using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --link</c>, a container and its alias: <c>db</c>, <c>my-postgres:db</c>.</summary>
public sealed record ContainerLink : ISpec<ContainerLink>
{
    /// <summary>Parses a link to a container.</summary>
    /// <exception cref="FormatException">The container is missing, or there is more than a name and an alias.</exception>
    public ContainerLink(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string container, string? alias) = SpecScanner.Cut(text, ':');
        // An inspected container has /db:/web/db for the link db:db of the container web.
        bool inspected = alias is not null && container.StartsWith('/');
        Container = container.TrimStart('/');
        Alias = inspected ? alias![(alias!.LastIndexOf('/') + 1)..] : alias ?? Container;
        if (Container.Length == 0 || Alias.Length == 0 || Alias.Contains(':', StringComparison.Ordinal))
        {
            throw new InvalidValueException(NetworkValueMessages.LinkBroken(text));
        }
    }

    /// <summary>The name or ID of the container.</summary>
    public string Container { get; }

    /// <summary>The alias of the linked container.</summary>
    public string Alias { get; }

    static string ISpec<ContainerLink>.Kind => "a link to a container";

    /// <summary>Parses a link to a container.</summary>
    /// <exception cref="FormatException">The container is missing, or there is more than a name and an alias.</exception>
    public static ContainerLink Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>my-postgres:db</c>.</summary>
    public override string ToString() => $"{Container}:{Alias}";
}
