using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --link</c> takes: a container, and what it is called inside: <c>db</c>, <c>my-postgres:db</c>.</summary>
public sealed record ContainerLink : ISpec<ContainerLink>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It names no container, or has more than a name and an alias.</exception>
    public ContainerLink(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string container, string? alias) = SpecScanner.Cut(text, ':');
        // What an inspected container says, /db:/web/db, means db:db.
        bool inspected = alias is not null && container.StartsWith('/');
        Container = container.TrimStart('/');
        Alias = inspected ? alias![(alias!.LastIndexOf('/') + 1)..] : alias ?? Container;
        if (Container.Length == 0 || Alias.Length == 0 || Alias.Contains(':', StringComparison.Ordinal))
        {
            throw new InvalidValueException(NetworkValueMessages.LinkBroken(text));
        }
    }

    /// <summary>The container's name or id.</summary>
    public string Container { get; }

    /// <summary>What it is called inside.</summary>
    public string Alias { get; }

    static string ISpec<ContainerLink>.Kind => "a link to a container";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It names no container, or has more than a name and an alias.</exception>
    public static ContainerLink Parse(string text) => new(text);

    /// <summary>As it is written: <c>my-postgres:db</c>.</summary>
    public override string ToString() => $"{Container}:{Alias}";
}
