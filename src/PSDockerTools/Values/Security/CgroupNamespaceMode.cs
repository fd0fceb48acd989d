using System;

namespace PSDockerTools;

/// <summary>What <c>docker run --cgroupns</c> takes: <c>host</c>, <c>private</c>.</summary>
public sealed record CgroupNamespaceMode : NamespaceMode, ISpec<CgroupNamespaceMode>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public CgroupNamespaceMode(string text) : base(text, ["host", "private"], ofContainer: false) { }

    static string ISpec<CgroupNamespaceMode>.Kind => "a mode of --cgroupns";

    static bool ISpec<CgroupNamespaceMode>.EmptySaysNothing => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public static CgroupNamespaceMode Parse(string text) => new(text);
}
