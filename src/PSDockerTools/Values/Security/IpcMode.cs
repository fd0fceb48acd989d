using System;

namespace PSDockerTools;

/// <summary>What <c>docker run --ipc</c> takes: <c>none</c>, <c>private</c>, <c>host</c>, <c>shareable</c>, <c>container:web</c>.</summary>
public sealed record IpcMode : NamespaceMode, ISpec<IpcMode>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public IpcMode(string text) : base(text, ["none", "private", "host", "shareable"], ofContainer: true) { }

    static string ISpec<IpcMode>.Kind => "a mode of --ipc";

    static bool ISpec<IpcMode>.EmptySaysNothing => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public static IpcMode Parse(string text) => new(text);
}
