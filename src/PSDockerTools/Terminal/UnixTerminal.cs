using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Terminal;

/// <summary>The controlling terminal of a Unix process in raw mode, see termios(3).</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class UnixTerminal : RawTerminal
{
    private const int ReadWrite = 2; // O_RDWR
    private const int Now = 0; // TCSANOW
    private const short Readable = 1; // POLLIN
    private const int Interrupted = 4; // EINTR
    private const int StandardInput = 0;
    private const int SettingsSize = 256; // larger than struct termios of any platform; its content is not interpreted
    private readonly int _terminal;
    private readonly int _wakeRead;
    private readonly int _wakeWrite;
    private readonly byte[] _originalSettings = new byte[SettingsSize];
    private readonly byte[] _raw;
    private readonly object _lock = new(); // signal handlers run on their own threads
    private readonly PosixSignalRegistration[] _signals;
    private bool _settingsRestored;
    private bool _disposed;

    public UnixTerminal()
    {
        // Opened again by its own name, because /dev/tty does not support poll on all platforms, and so that the flags of other descriptors have no
        // effect.
        string? name = Marshal.PtrToStringUTF8(Native.ttyname(StandardInput));
        int descriptor = name is null ? -1 : Native.open(name, ReadWrite);
        _terminal = descriptor >= 0 ? descriptor : Check(Native.open("/dev/tty", ReadWrite));
        int[] pipe = new int[2];
        Check(Native.pipe(pipe));
        (_wakeRead, _wakeWrite) = (pipe[0], pipe[1]);
        Check(Native.tcgetattr(_terminal, _originalSettings));
        _raw = [.. _originalSettings];
        Native.cfmakeraw(_raw);
        Check(Native.tcsetattr(_terminal, Now, _raw));
        // A terminated process must not leave the terminal in raw mode, and a resumed one must set raw mode again.
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Restore()),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Restore()),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, _ => Restore()),
            PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => ReapplyRawMode()),
        ];
    }

    public override Task<int> ReadAsync(byte[] buffer, CancellationToken cancel)
    {
        // A separate thread, because waiting for keys can block for hours and would occupy a thread of the pool.
        return Task.Factory.StartNew(() => Read(buffer, cancel), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private protected override void WriteUnchanged(ReadOnlySpan<byte> bytes)
    {
        byte[] all = bytes.ToArray();
        for (int position = 0; position < all.Length;)
        {
            nint written = Native.write(_terminal, ref all[position], all.Length - position);
            if (written >= 0) { position += (int)written; }
            else if (Marshal.GetLastPInvokeError() != Interrupted) { return; } // the terminal is closed
        }
    }

    public override IDisposable OnResize(Action changed) => PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => changed());

    public override void Dispose()
    {
        if (_disposed) { return; }
        _disposed = true;
        foreach (PosixSignalRegistration signal in _signals) { signal.Dispose(); }
        base.Dispose();
        _ = Native.close(_wakeRead);
        _ = Native.close(_wakeWrite);
        _ = Native.close(_terminal);
    }

    // .NET caches the cursor position after its own output, and PSReadLine would use it. Writing an escape sequence makes .NET query the terminal
    // again; this one only resets the style.
    private protected override void InvalidateCursorPosition() => Console.Out.Write("\e[m");

    private protected override void RestoreSettings()
    {
        lock (_lock)
        {
            _settingsRestored = true;
            _ = Native.tcsetattr(_terminal, Now, _originalSettings);
        }
    }

    private int Read(byte[] buffer, CancellationToken cancel)
    {
        using CancellationTokenRegistration wake = cancel.Register(() => Wake());
        Native.PollEntry[] entries = [new() { Descriptor = _terminal, Events = Readable }, new() { Descriptor = _wakeRead, Events = Readable }];
        while (!cancel.IsCancellationRequested)
        {
            if (Native.poll(entries, (nuint)entries.Length, -1) < 0)
            {
                if (Marshal.GetLastPInvokeError() == Interrupted) { continue; }
                return 0;
            }
            if (entries[1].ReturnedEvents != 0) { return 0; }
            nint count = Native.read(_terminal, buffer, buffer.Length);
            if (count >= 0) { return (int)count; }
            if (Marshal.GetLastPInvokeError() != Interrupted) { return 0; }
        }
        return 0;
    }

    private void Wake()
    {
        byte value = 0;
        _ = Native.write(_wakeWrite, ref value, 1);
    }

    private void ReapplyRawMode()
    {
        lock (_lock)
        {
            if (!_settingsRestored) { _ = Native.tcsetattr(_terminal, Now, _raw); }
        }
    }

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    private static class Native
    {
        [StructLayout(LayoutKind.Sequential)]
        internal struct PollEntry
        {
            public int Descriptor;
            public short Events;
            public short ReturnedEvents;
        }

#pragma warning disable IDE1006, SYSLIB1054, CA2101 // the names are the C library's; no marshalling that a generator would improve
        [DllImport("libc", SetLastError = true)]
        internal static extern int open([MarshalAs(UnmanagedType.LPStr)] string path, int flags);

        [DllImport("libc", SetLastError = true)]
        internal static extern nint ttyname(int descriptor);

        [DllImport("libc", SetLastError = true)]
        internal static extern int close(int descriptor);

        [DllImport("libc", SetLastError = true)]
        internal static extern int pipe(int[] descriptors);

        [DllImport("libc", SetLastError = true)]
        internal static extern nint read(int descriptor, byte[] buffer, nint count);

        [DllImport("libc", SetLastError = true)]
        internal static extern nint write(int descriptor, ref byte buffer, nint count);

        [DllImport("libc", SetLastError = true)]
        internal static extern int poll([In, Out] PollEntry[] entries, nuint count, int timeout);

        [DllImport("libc", SetLastError = true)]
        internal static extern int tcgetattr(int descriptor, [Out] byte[] settings);

        [DllImport("libc", SetLastError = true)]
        internal static extern int tcsetattr(int descriptor, int when, byte[] settings);

        [DllImport("libc")]
        internal static extern void cfmakeraw([In, Out] byte[] settings);
#pragma warning restore IDE1006, SYSLIB1054, CA2101
    }
}
