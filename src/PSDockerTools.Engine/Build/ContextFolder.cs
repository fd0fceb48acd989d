using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Unicode;

namespace PSDockerTools.Engine.Build;

/// <summary>Lists the entries of a folder of a build context, sorted by name.</summary>
internal static class ContextFolder
{
    /// <summary>An entry of a folder.</summary>
    /// <param name="Name">The name, with U+FFFD in place of invalid UTF-8.</param>
    /// <param name="Bytes">The name as bytes.</param>
    /// <param name="Kind">The kind of entry.</param>
    internal sealed record Item(string Name, byte[] Bytes, ContextKind Kind)
    {
        /// <summary>Indicates a valid UTF-8 name, which .NET can open.</summary>
        public bool IsUtf8 => Utf8.IsValid(Bytes);
    }

    public static IReadOnlyList<Item> List(string folder)
    {
        FileSystemInfo[] found = new DirectoryInfo(folder).GetFileSystemInfos();
        IEnumerable<Item> items = OperatingSystem.IsLinux() && found.Any(NeedsNativeListing) ? ListAsBytes(folder) : found.Select(ToItem);
        return [.. items.OrderBy(item => item.Name, StringComparer.Ordinal)];
    }

    /// <summary>Checks for a name that may not be UTF-8, or an empty file, which can be a pipe, socket or device.</summary>
    private static bool NeedsNativeListing(FileSystemInfo info) => info.Name.Contains('\uFFFD', StringComparison.Ordinal) || info is FileInfo { Exists: true, Length: 0 };

    private static IEnumerable<Item> ListAsBytes(string folder) => LinuxFolder.Read(folder).Select(entry =>
    {
        string name = Encoding.UTF8.GetString(entry.Name);
        // Some file systems do not return the kind in a listing.
        return new Item(name, entry.Name, entry.Kind ?? Kind(Directory.Exists(Path.Combine(folder, name))
            ? new DirectoryInfo(Path.Combine(folder, name))
            : new FileInfo(Path.Combine(folder, name))));
    });

    private static Item ToItem(FileSystemInfo info) => new(info.Name, Encoding.UTF8.GetBytes(info.Name), Kind(info));

    private static ContextKind Kind(FileSystemInfo info) =>
        info.Attributes.HasFlag(FileAttributes.ReparsePoint) && info.LinkTarget is not null ? ContextKind.Link
        : info is DirectoryInfo ? ContextKind.Folder
        : ContextKind.File;
}
