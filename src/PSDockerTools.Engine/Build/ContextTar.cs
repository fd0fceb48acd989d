using System;
using System.Formats.Tar;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using PSDockerTools.Builds;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// Writes a context as tar as it is read, one file at a time: nothing is held in memory or put on disk. A file is sent with the size that it
/// had when it was opened, whatever is done to it meanwhile. Where that cannot be, the tar has no end, so that the engine does not build.
/// </summary>
internal sealed class ContextTar(BuildContext context, Stream stream, Func<bool> useless)
{
    private const UnixFileMode Everything = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode PlainFile = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const int EndBlocks = 2;
    private readonly byte[] _buffer = new byte[128 * 1024];
    private int _filled;

    /// <summary>Writes until the end, or until there is no use in it any more.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (ContextEntry entry in context.Entries())
        {
            if (useless()) { return; }
            cancel.ThrowIfCancellationRequested();
            if (entry.Kind == ContextKind.File) { await WriteFileAsync(entry, cancel); }
            else { await AddAsync(context.Reading(entry.Shown, () => HeaderOf(entry)).ToBytes(), cancel); }
        }
        await AddAsync(new byte[EndBlocks * TarHeader.Block], cancel);
        await FlushAsync(cancel);
    }

    private async Task WriteFileAsync(ContextEntry entry, CancellationToken cancel)
    {
        if (entry.Content is byte[] content)
        {
            TarHeader made = new() { Name = entry.Name, Kind = ContextKind.File, Mode = PlainFile, Size = content.Length, Time = DateTimeOffset.UtcNow.ToUnixTimeSeconds() };
            await AddAsync(made.ToBytes(), cancel);
            await AddAsync(content, cancel);
            await PadAsync(content.Length, cancel);
            return;
        }
        using SafeFileHandle file = context.Reading(
            entry.Shown, () => File.OpenHandle(entry.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan));
        TarHeader header = context.Reading(entry.Shown, () => new TarHeader
        {
            Name = entry.Name,
            Kind = ContextKind.File,
            Mode = OperatingSystem.IsWindows() ? Everything : File.GetUnixFileMode(file),
            Size = RandomAccess.GetLength(file),
            Time = Seconds(() => File.GetLastWriteTimeUtc(file)),
        });
        await AddAsync(header.ToBytes(), cancel);
        for (long sent = 0; sent < header.Size && !useless();)
        {
            cancel.ThrowIfCancellationRequested();
            if (_filled == _buffer.Length) { await FlushAsync(cancel); }
            int wanted = (int)Math.Min(header.Size - sent, _buffer.Length - _filled);
            int read = context.Reading(entry.Shown, () => RandomAccess.Read(file, _buffer.AsSpan(_filled, wanted), sent));
            if (read == 0) { throw context.Refusal(BuildMessages.ContextChanged(entry.Shown, header.Size, sent)); }
            _filled += read;
            sent += read;
        }
        await PadAsync(header.Size, cancel);
    }

    private static TarHeader HeaderOf(ContextEntry entry)
    {
        if (entry.Kind is ContextKind.CharacterDevice or ContextKind.BlockDevice) { return DeviceHeader(entry); }
        FileSystemInfo info = entry.Kind == ContextKind.Folder ? new DirectoryInfo(entry.Path) : new FileInfo(entry.Path);
        return new TarHeader
        {
            Name = entry.Kind == ContextKind.Folder ? [.. entry.Name, (byte)'/'] : entry.Name,
            Kind = entry.Kind,
            // First, since it looks whether the file is there. A link that leads nowhere has none.
            Mode = OperatingSystem.IsWindows() || entry.Kind == ContextKind.Link ? Everything
                : entry.Reached is SafeFileHandle mode ? File.GetUnixFileMode(mode)
                : info.UnixFileMode,
            Time = Seconds(() => entry.Reached is SafeFileHandle time ? File.GetLastWriteTimeUtc(time) : info.LastWriteTimeUtc),
            Target = entry.Target ?? [],
        };
    }

    /// <summary>.NET tells a device's numbers only in a tar.</summary>
    private static TarHeader DeviceHeader(ContextEntry entry)
    {
        using MemoryStream memory = new();
        using (TarWriter writer = new(memory, TarEntryFormat.Pax, leaveOpen: true)) { writer.WriteEntry(entry.Path, "device"); }
        memory.Position = 0;
        using TarReader reader = new(memory);
        PaxTarEntry device = (PaxTarEntry)reader.GetNextEntry()!;
        return new TarHeader
        {
            Name = entry.Name,
            Kind = entry.Kind,
            Mode = device.Mode,
            Time = device.ModificationTime.ToUnixTimeSeconds(),
            Major = device.DeviceMajor,
            Minor = device.DeviceMinor,
        };
    }

    /// <summary>Whole seconds, as the CLI sends them; the last that .NET knows for a time after the year 9999.</summary>
    private static long Seconds(Func<DateTime> time)
    {
        try { return new DateTimeOffset(time()).ToUnixTimeSeconds(); }
        catch (ArgumentOutOfRangeException) { return DateTimeOffset.MaxValue.ToUnixTimeSeconds(); }
    }

    private Task PadAsync(long size, CancellationToken cancel) => AddAsync(new byte[TarHeader.Whole(size) - size], cancel);

    private async Task AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        while (bytes.Length > 0)
        {
            if (_filled == _buffer.Length) { await FlushAsync(cancel); }
            int taken = Math.Min(bytes.Length, _buffer.Length - _filled);
            bytes[..taken].CopyTo(_buffer.AsMemory(_filled));
            _filled += taken;
            bytes = bytes[taken..];
        }
    }

    private async Task FlushAsync(CancellationToken cancel)
    {
        await stream.WriteAsync(_buffer.AsMemory(0, _filled), cancel);
        _filled = 0;
    }
}
