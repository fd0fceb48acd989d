using Microsoft.Win32.SafeHandles;

namespace PSDockerTools.Engine.Build;

/// <summary>The kind of an entry of a build context.</summary>
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

/// <summary>An entry of a build context.</summary>
/// <param name="Name">The path in the context, as bytes, because names on Linux may not be UTF-8.</param>
/// <param name="Kind">The kind of entry.</param>
/// <param name="Path">The path to read the entry from.</param>
/// <param name="DisplayPath">The path for messages.</param>
internal sealed record ContextEntry(byte[] Name, ContextKind Kind, string Path, string DisplayPath)
{
    /// <summary>The content of a generated file; null for a file on disk.</summary>
    public byte[]? Content { get; init; }

    /// <summary>A handle to read the mode and the time, if the name is not UTF-8 and .NET cannot open it by name; otherwise null.</summary>
    public SafeFileHandle? Handle { get; init; }

    /// <summary>The target of a symbolic link; null for other entries.</summary>
    public byte[]? Target { get; init; }
}
