using System;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --ipc</c>: <c>none</c>, <c>private</c>, <c>host</c>, <c>shareable</c>, <c>container:web</c>.</summary>
public sealed record IpcMode : NamespaceMode, ISpec<IpcMode>
{
    /// <summary>Parses an IPC mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public IpcMode(string text) : base(text, ["none", "private", "host", "shareable"], ofContainer: true) { }

    static string ISpec<IpcMode>.Kind => "a mode of --ipc";

    static bool ISpec<IpcMode>.IgnoresEmptyText => true;

    /// <summary>Parses an IPC mode.</summary>
    /// <exception cref="FormatException">The mode is unknown.</exception>
    public static IpcMode Parse(string text) => new(text);
}
