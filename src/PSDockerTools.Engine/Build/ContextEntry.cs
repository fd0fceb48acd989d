using Microsoft.Win32.SafeHandles;

namespace PSDockerTools.Engine.Build;

/// <summary>What a thing in a context is.</summary>
internal enum ContextKind
{
    File,
    Folder,
    Link,
    Pipe,
    CharacterDevice,
    BlockDevice,
    Socket,
}

/// <summary>One thing that is sent.</summary>
/// <param name="Name">Its path in the context, as bytes: names on Linux need not be UTF-8.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where it is read.</param>
/// <param name="Shown">Its path as a person knows it.</param>
internal sealed record ContextEntry(byte[] Name, ContextKind Kind, string Path, string Shown)
{
    /// <summary>Its content, where that is on no disk.</summary>
    public byte[]? Content { get; init; }

    /// <summary>What tells its mode and time, where its name is not UTF-8 and .NET cannot ask by that.</summary>
    public SafeFileHandle? Reached { get; init; }

    /// <summary>Where a link leads.</summary>
    public byte[]? Target { get; init; }
}
