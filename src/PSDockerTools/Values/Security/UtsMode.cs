using System;

namespace PSDockerTools;

/// <summary>What <c>docker run --uts</c> takes: <c>host</c>.</summary>
public sealed record UtsMode : NamespaceMode, ISpec<UtsMode>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public UtsMode(string text) : base(text, ["host"], ofContainer: false) { }

    static string ISpec<UtsMode>.Kind => "a mode of --uts";

    static bool ISpec<UtsMode>.EmptySaysNothing => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public static UtsMode Parse(string text) => new(text);
}
