using System;

namespace PSDockerTools;

/// <summary>What <c>docker run --pid</c> takes: <c>host</c>, <c>container:web</c>.</summary>
public sealed record PidMode : NamespaceMode, ISpec<PidMode>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public PidMode(string text) : base(text, ["host"], ofContainer: true) { }

    static string ISpec<PidMode>.Kind => "a mode of --pid";

    static bool ISpec<PidMode>.EmptySaysNothing => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public static PidMode Parse(string text) => new(text);
}
