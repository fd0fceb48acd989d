using System;

namespace PSDockerTools;

/// <summary>What <c>docker run --userns</c> takes: <c>host</c>.</summary>
public sealed record UserNamespaceMode : NamespaceMode, ISpec<UserNamespaceMode>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public UserNamespaceMode(string text) : base(text, ["host"], ofContainer: false) { }

    static string ISpec<UserNamespaceMode>.Kind => "a mode of --userns";

    static bool ISpec<UserNamespaceMode>.EmptySaysNothing => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public static UserNamespaceMode Parse(string text) => new(text);
}
