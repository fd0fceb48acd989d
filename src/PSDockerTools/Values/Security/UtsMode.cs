using System;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --uts</c>: <c>host</c>.</summary>
public sealed record UtsMode : NamespaceMode, ISpec<UtsMode>
{
    /// <summary>Parses a UTS namespace mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public UtsMode(string text) : base(text, ["host"], ofContainer: false) { }

    static string ISpec<UtsMode>.Kind => "a mode of --uts";

    static bool ISpec<UtsMode>.IgnoresEmptyText => true;

    /// <summary>Parses a UTS namespace mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public static UtsMode Parse(string text) => new(text);
}
