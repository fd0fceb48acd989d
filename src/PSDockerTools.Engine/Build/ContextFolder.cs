using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Unicode;

namespace PSDockerTools.Engine.Build;

/// <summary>What is in one folder of a context, in the order of the names.</summary>
internal static class ContextFolder
{
    /// <summary>A thing in a folder.</summary>
    /// <param name="Name">Its name, with U+FFFD for what is not UTF-8.</param>
    /// <param name="Bytes">The same as bytes.</param>
    /// <param name="Kind">What it is.</param>
    internal sealed record Item(string Name, byte[] Bytes, ContextKind Kind)
    {
        /// <summary>Whether .NET can reach it by its name.</summary>
        public bool HasText => Utf8.IsValid(Bytes);
    }

    public static IReadOnlyList<Item> List(string folder)
    {
        FileSystemInfo[] found = new DirectoryInfo(folder).GetFileSystemInfos();
        IEnumerable<Item> items = OperatingSystem.IsLinux() && found.Any(IsOdd) ? ListAsBytes(folder) : found.Select(ToItem);
        return [.. items.OrderBy(item => item.Name, StringComparer.Ordinal)];
    }

    /// <summary>A name that is perhaps not UTF-8, or what looks empty: pipes, sockets and devices do, too.</summary>
    private static bool IsOdd(FileSystemInfo info) => info.Name.Contains('\uFFFD', StringComparison.Ordinal) || info is FileInfo { Exists: true, Length: 0 };

    private static IEnumerable<Item> ListAsBytes(string folder) => LinuxFolder.Read(folder).Select(entry =>
    {
        string name = Encoding.UTF8.GetString(entry.Name);
        // Some file systems do not tell the kind in a listing.
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
