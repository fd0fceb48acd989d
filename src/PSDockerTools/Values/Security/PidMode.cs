using System;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --pid</c>: <c>host</c>, <c>container:web</c>.</summary>
public sealed record PidMode : NamespaceMode, ISpec<PidMode>
{
    /// <summary>Parses a PID namespace mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public PidMode(string text) : base(text, ["host"], ofContainer: true) { }

    static string ISpec<PidMode>.Kind => "a mode of --pid";

    static bool ISpec<PidMode>.IgnoresEmptyText => true;

    /// <summary>Parses a PID namespace mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public static PidMode Parse(string text) => new(text);
}
