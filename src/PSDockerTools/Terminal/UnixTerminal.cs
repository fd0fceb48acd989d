using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Terminal;

/// <summary>The controlling terminal of a Unix process, in the raw mode of termios(3).</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class UnixTerminal : RawTerminal
{
    private const int ReadWrite = 2; // O_RDWR
    private const int Now = 0; // TCSANOW
    private const short Readable = 1; // POLLIN
    private const int Interrupted = 4; // EINTR
    private const int StandardInput = 0;
    private const int SettingsSize = 256; // more than any system's struct termios, which is only handed back and forth
    private readonly int _terminal;
    private readonly int _wakeRead;
    private readonly int _wakeWrite;
    private readonly byte[] _before = new byte[SettingsSize];
    private readonly byte[] _raw;
    private readonly object _lock = new(); // signals come on threads of their own
    private readonly PosixSignalRegistration[] _signals;
    private bool _cooked;
    private bool _disposed;

    public UnixTerminal()
    {
        // Opened anew, by its own name: /dev/tty cannot be polled everywhere, and how others opened theirs must not matter.
        string? name = Marshal.PtrToStringUTF8(Native.ttyname(StandardInput));
        int own = name is null ? -1 : Native.open(name, ReadWrite);
        _terminal = own >= 0 ? own : Check(Native.open("/dev/tty", ReadWrite));
        int[] pipe = new int[2];
        Check(Native.pipe(pipe));
        (_wakeRead, _wakeWrite) = (pipe[0], pipe[1]);
        Check(Native.tcgetattr(_terminal, _before));
        _raw = [.. _before];
        Native.cfmakeraw(_raw);
        Check(Native.tcsetattr(_terminal, Now, _raw));
        // Who is killed politely must not leave a dead prompt behind, and who was suspended must not come back to a cooked one.
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Restore()),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Restore()),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, _ => Restore()),
            PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => Resume()),
        ];
    }

    public override Task<int> ReadAsync(byte[] buffer, CancellationToken cancel)
    {
        // A thread of its own: a person may think for hours, and the pool's threads are for work.
        return Task.Factory.StartNew(() => Read(buffer, cancel), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private protected override void Show(ReadOnlySpan<byte> bytes)
    {
        byte[] all = bytes.ToArray();
        for (int position = 0; position < all.Length;)
        {
            nint written = Native.write(_terminal, ref all[position], all.Length - position);
            if (written >= 0) { position += (int)written; }
            else if (Marshal.GetLastPInvokeError() != Interrupted) { return; } // nobody is there to see it
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

    // .NET keeps where its own writing has left the cursor, and PSReadLine would edit there. A sequence makes it ask the terminal; this one
    // is the ordinary style.
    private protected override void ForgetCursor() => Console.Out.Write("\e[m");

    private protected override void PutBack()
    {
        lock (_lock)
        {
            _cooked = true;
            _ = Native.tcsetattr(_terminal, Now, _before);
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
            if (entries[1].Happened != 0) { return 0; }
            nint count = Native.read(_terminal, buffer, buffer.Length);
            if (count >= 0) { return (int)count; }
            if (Marshal.GetLastPInvokeError() != Interrupted) { return 0; }
        }
        return 0;
    }

    private void Wake()
    {
        byte any = 0;
        _ = Native.write(_wakeWrite, ref any, 1);
    }

    private void Resume()
    {
        lock (_lock)
        {
            if (!_cooked) { _ = Native.tcsetattr(_terminal, Now, _raw); }
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
            public short Happened;
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
