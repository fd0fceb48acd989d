using System;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --cgroupns</c>: <c>host</c>, <c>private</c>.</summary>
public sealed record CgroupNamespaceMode : NamespaceMode, ISpec<CgroupNamespaceMode>
{
    /// <summary>Parses a cgroup namespace mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public CgroupNamespaceMode(string text) : base(text, ["host", "private"], ofContainer: false) { }

    static string ISpec<CgroupNamespaceMode>.Kind => "a mode of --cgroupns";

    static bool ISpec<CgroupNamespaceMode>.IgnoresEmptyText => true;

    /// <summary>Parses a cgroup namespace mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public static CgroupNamespaceMode Parse(string text) => new(text);
}
