using System;
using System.Formats.Tar;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using PSDockerTools.Builds;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// Writes a build context as a tar stream, one file at a time, without buffering in memory or on disk. A file is sent with the size that it
/// had when it was opened, even if it grows meanwhile. On failure the end of the archive is not written, so that the engine does not build.
/// </summary>
internal sealed class ContextTar(BuildContext context, Stream stream, Func<bool> stopped)
{
    private const UnixFileMode AllPermissions = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode DefaultFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const int EndBlocks = 2;
    private readonly byte[] _buffer = new byte[128 * 1024];
    private int _filled;

    /// <summary>Writes the archive to its end, or until the upload is stopped.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (ContextEntry entry in context.Entries())
        {
            if (stopped()) { return; }
            cancel.ThrowIfCancellationRequested();
            if (entry.Kind == ContextKind.File) { await WriteFileAsync(entry, cancel); }
            else { await AddAsync(context.ReadOrFail(entry.DisplayPath, () => HeaderOf(entry)).ToBytes(), cancel); }
        }
        await AddAsync(new byte[EndBlocks * TarHeader.Block], cancel);
        await FlushAsync(cancel);
    }

    private async Task WriteFileAsync(ContextEntry entry, CancellationToken cancel)
    {
        if (entry.Content is byte[] content)
        {
            TarHeader generated = new() { Name = entry.Name, Kind = ContextKind.File, Mode = DefaultFileMode, Size = content.Length, Time = DateTimeOffset.UtcNow.ToUnixTimeSeconds() };
            await AddAsync(generated.ToBytes(), cancel);
            await AddAsync(content, cancel);
            await PadAsync(content.Length, cancel);
            return;
        }
        using SafeFileHandle file = context.ReadOrFail(
            entry.DisplayPath, () => File.OpenHandle(entry.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan));
        TarHeader header = context.ReadOrFail(entry.DisplayPath, () => new TarHeader
        {
            Name = entry.Name,
            Kind = ContextKind.File,
            Mode = OperatingSystem.IsWindows() ? AllPermissions : File.GetUnixFileMode(file),
            Size = RandomAccess.GetLength(file),
            Time = Seconds(() => File.GetLastWriteTimeUtc(file)),
        });
        await AddAsync(header.ToBytes(), cancel);
        for (long sent = 0; sent < header.Size && !stopped();)
        {
            cancel.ThrowIfCancellationRequested();
            if (_filled == _buffer.Length) { await FlushAsync(cancel); }
            int wanted = (int)Math.Min(header.Size - sent, _buffer.Length - _filled);
            int read = context.ReadOrFail(entry.DisplayPath, () => RandomAccess.Read(file, _buffer.AsSpan(_filled, wanted), sent));
            if (read == 0) { throw context.Refusal(BuildMessages.ContextChanged(entry.DisplayPath, header.Size, sent)); }
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
            // The mode comes first, because reading it fails if the file is missing. A broken link has no mode.
            Mode = OperatingSystem.IsWindows() || entry.Kind == ContextKind.Link ? AllPermissions
                : entry.Handle is SafeFileHandle mode ? File.GetUnixFileMode(mode)
                : info.UnixFileMode,
            Time = Seconds(() => entry.Handle is SafeFileHandle time ? File.GetLastWriteTimeUtc(time) : info.LastWriteTimeUtc),
            Target = entry.Target ?? [],
        };
    }

    /// <summary>Returns the header of a device. .NET exposes device numbers only through a tar entry.</summary>
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

    /// <summary>Returns Unix seconds, as the docker CLI sends them; the maximum of .NET for a time after the year 9999.</summary>
    private static long Seconds(Func<DateTime> time)
    {
        try { return new DateTimeOffset(time()).ToUnixTimeSeconds(); }
        catch (ArgumentOutOfRangeException) { return DateTimeOffset.MaxValue.ToUnixTimeSeconds(); }
    }

    private Task PadAsync(long size, CancellationToken cancel) => AddAsync(new byte[TarHeader.RoundUp(size) - size], cancel);

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
