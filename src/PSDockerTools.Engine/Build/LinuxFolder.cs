using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// Reads a folder through libc: names as bytes, and the kind of each entry. .NET decodes names as UTF-8 and reports a pipe as an empty
/// file.
/// </summary>
internal static class LinuxFolder
{
    private const int KindOffset = 18; // offset of d_type in a dirent, after inode (8 bytes), offset (8) and length (2)
    private const int NameOffset = 19;
    private const int OpenPath = 0x200000; // O_PATH
    private const int CloseOnExec = 0x80000; // O_CLOEXEC
    private const int MaxPathLength = 4096;

    private static readonly int s_noFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Ppc64le
        ? 0x8000
        : 0x20000; // O_NOFOLLOW

    /// <summary>Returns the entries of a folder except . and ..</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<(byte[] Name, ContextKind? Kind)> Read(string folder)
    {
        nint stream = Native.OpenFolder(Bytes(folder));
        if (stream == 0) { throw Failure(); }
        try
        {
            List<(byte[], ContextKind?)> found = [];
            while (Next(stream) is nint entry and not 0)
            {
                byte[] name = Text(entry + NameOffset);
                if (name is [(byte)'.'] or [(byte)'.', (byte)'.']) { continue; }
                found.Add((name, Kind(Marshal.ReadByte(entry, KindOffset))));
            }
            return found;
        }
        finally { _ = Native.CloseFolder(stream); }
    }

    /// <summary>
    /// Opens an entry, or a symbolic link itself, with O_PATH: the handle, or its number under /proc, refers to the entry whatever bytes
    /// its name consists of.
    /// </summary>
    public static SafeFileHandle Open(string folder, byte[] name)
    {
        SafeFileHandle handle = new(Native.Open([.. Bytes(folder)[..^1], (byte)'/', .. name, 0], OpenPath | CloseOnExec | s_noFollow), ownsHandle: true);
        return handle.IsInvalid ? throw Failure() : handle;
    }

    /// <summary>Returns a path to the entry of a handle.</summary>
    public static string PathOf(SafeFileHandle handle) => $"/proc/self/fd/{handle.DangerousGetHandle()}";

    /// <summary>Returns the target of a symbolic link, as bytes.</summary>
    public static byte[] Target(string folder, byte[] name)
    {
        byte[] target = new byte[MaxPathLength];
        nint length = Native.ReadLink([.. Bytes(folder)[..^1], (byte)'/', .. name, 0], target, target.Length);
        return length < 0 ? throw Failure() : target[..(int)length];
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static byte[] Text(nint start)
    {
        int length = 0;
        while (Marshal.ReadByte(start, length) != 0) { length++; }
        byte[] text = new byte[length];
        Marshal.Copy(start, text, 0, length);
        return text;
    }

    private static ContextKind? Kind(byte type) => type switch
    {
        1 => ContextKind.Pipe,
        2 => ContextKind.CharacterDevice,
        4 => ContextKind.Folder,
        6 => ContextKind.BlockDevice,
        10 => ContextKind.Link,
        12 => ContextKind.Socket,
        0 => null, // unknown
        _ => ContextKind.File,
    };

    /// <summary>
    /// Returns the next entry. The layout that is read here has the name readdir64 in glibc on all processors, and readdir in musl.
    /// </summary>
    private static nint Next(nint stream)
    {
        try { return Native.ReadFolder64(stream); }
        catch (EntryPointNotFoundException) { return Native.ReadFolder(stream); }
    }

    private static IOException Failure() => new(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));

    private static class Native
    {
        [DllImport("libc", EntryPoint = "opendir", SetLastError = true)]
        internal static extern nint OpenFolder(byte[] path);

        [DllImport("libc", EntryPoint = "readdir64")]
        internal static extern nint ReadFolder64(nint stream);

        [DllImport("libc", EntryPoint = "readdir")]
        internal static extern nint ReadFolder(nint stream);

        [DllImport("libc", EntryPoint = "closedir")]
        internal static extern int CloseFolder(nint stream);

        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        internal static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "readlink", SetLastError = true)]
        internal static extern nint ReadLink(byte[] path, byte[] target, nint length);
    }
}
