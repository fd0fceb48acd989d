using System;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --userns</c>: <c>host</c>.</summary>
public sealed record UserNamespaceMode : NamespaceMode, ISpec<UserNamespaceMode>
{
    /// <summary>Parses a user namespace mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public UserNamespaceMode(string text) : base(text, ["host"], ofContainer: false) { }

    static string ISpec<UserNamespaceMode>.Kind => "a mode of --userns";

    static bool ISpec<UserNamespaceMode>.IgnoresEmptyText => true;

    /// <summary>Parses a user namespace mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public static UserNamespaceMode Parse(string text) => new(text);
}
