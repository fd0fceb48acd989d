using System;
using System.Formats.Tar;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Build;

/// <summary>Writes a context as tar as it is read, one file at a time: nothing is held in memory or put on disk.</summary>
internal static class ContextTar
{
    private const UnixFileMode Everything = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode PlainFile = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const long LargestUstar = 0x1_FFFF_FFFF; // eleven octal digits
    private const int LongestUstar = 100;

    /// <summary>Writes until the end, or until there is no use in it any more.</summary>
    public static async Task WriteAsync(BuildContext context, Stream stream, Func<bool> useless, CancellationToken cancel)
    {
        await using TarWriter writer = new(stream, TarEntryFormat.Pax, leaveOpen: true);
        foreach (ContextEntry entry in context.Entries())
        {
            if (useless()) { return; }
            cancel.ThrowIfCancellationRequested();
            TarEntry tar = ToTar(entry);
            // What is empty is not opened: pipes, sockets and devices look so, and opening a pipe would wait for ever.
            if (tar.EntryType != TarEntryType.RegularFile || entry is { Content: null, Source: FileInfo { Length: 0 } })
            {
                await writer.WriteEntryAsync(tar, cancel);
                continue;
            }
            await using Stream data = entry.Content is byte[] content
                ? new MemoryStream(content)
                : context.Reading(entry.Source!.FullName, path => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0, FileOptions.SequentialScan));
            tar.DataStream = data;
            await writer.WriteEntryAsync(tar, cancel);
        }
    }

    private static TarEntry ToTar(ContextEntry entry)
    {
        FileSystemInfo? source = entry.Source;
        TarEntryType type = source switch
        {
            { LinkTarget: not null } => TarEntryType.SymbolicLink,
            DirectoryInfo => TarEntryType.Directory,
            _ => TarEntryType.RegularFile,
        };
        string name = type == TarEntryType.Directory ? entry.Path + "/" : entry.Path;
        long size = (source as FileInfo)?.Length ?? 0;
        // The older format where it will do: half the headers, and the engine is happier with it at the beginning.
        bool plain = Encoding.UTF8.GetByteCount(name) <= LongestUstar && Ascii.IsValid(name) && size <= LargestUstar
            && (source?.LinkTarget is not string link || (link.Length <= LongestUstar && Ascii.IsValid(link)));
        TarEntry tar = plain ? new UstarTarEntry(type, name) : new PaxTarEntry(type, name);
        tar.Mode = source is null ? PlainFile
            : OperatingSystem.IsWindows() || source.LinkTarget is not null ? Everything // a link that leads nowhere has none
            : source.UnixFileMode;
        tar.ModificationTime = source is null ? DateTimeOffset.UtcNow : Whole(source.LastWriteTimeUtc);
        if (source?.LinkTarget is string target) { tar.LinkName = target.Replace('\\', '/'); }
        return tar;
    }

    private static DateTimeOffset Whole(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
