using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Terminal;

/// <summary>
/// The console of a Windows process in virtual terminal mode. Input is read as console events and output is written as UTF-16: byte I/O would use
/// the console's code page, and a read of bytes cannot be cancelled.
/// </summary>
internal sealed class WindowsTerminal : RawTerminal
{
    private const int StandardInput = -10;
    private const int StandardOutput = -11;
    private const uint ProcessedInput = 0x1, LineInput = 0x2, EchoInput = 0x4, MouseInput = 0x10, VirtualTerminalInput = 0x200;
    private const uint ProcessedOutput = 0x1, VirtualTerminalOutput = 0x4, DisableNewlineAutoReturn = 0x8;
    private const uint Signaled = 0;
    private const ushort KeyEvent = 1;
    private const ushort AltKey = 0x12; // VK_MENU; its key-up event has the character of an Alt+number code
    private static readonly TimeSpan s_pollInterval = TimeSpan.FromMilliseconds(250);
    private readonly nint _input = Native.GetStdHandle(StandardInput);
    private readonly nint _output = Native.GetStdHandle(StandardOutput);
    private readonly uint _originalInputMode;
    private readonly uint _originalOutputMode;
    private readonly Native.InputRecord[] _events = new Native.InputRecord[256];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder(); // characters can be split between reads and writes
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public WindowsTerminal()
    {
        if (!Native.GetConsoleMode(_input, out _originalInputMode) || !Native.GetConsoleMode(_output, out _originalOutputMode)) { throw new Win32Exception(); }
        uint input = (_originalInputMode & ~(ProcessedInput | LineInput | EchoInput | MouseInput)) | VirtualTerminalInput;
        uint output = _originalOutputMode | ProcessedOutput | VirtualTerminalOutput | DisableNewlineAutoReturn;
        if (!Native.SetConsoleMode(_input, input)) { throw new Win32Exception(); }
        if (!Native.SetConsoleMode(_output, output) && !Native.SetConsoleMode(_output, output & ~DisableNewlineAutoReturn))
        {
            int error = Marshal.GetLastPInvokeError();
            Native.SetConsoleMode(_input, _originalInputMode);
            throw new Win32Exception(error);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, CancellationToken cancel) =>
        Task.Factory.StartNew(() => Read(buffer, cancel), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private protected override void WriteUnchanged(ReadOnlySpan<byte> bytes)
    {
        char[] text = new char[_decoder.GetCharCount(bytes, flush: false)];
        int length = _decoder.GetChars(bytes, text, flush: false);
        for (int position = 0; position < length;)
        {
            if (!Native.WriteConsoleW(_output, ref text[position], length - position, out int written, 0) || written <= 0) { return; }
            position += written;
        }
    }

    /// <summary>Polls the size, as the docker CLI does, because the console does not report changes.</summary>
    public override IDisposable OnResize(Action changed) => new Timer(_ => changed(), null, s_pollInterval, s_pollInterval);

    private protected override void RestoreSettings()
    {
        Native.SetConsoleMode(_input, _originalInputMode);
        Native.SetConsoleMode(_output, _originalOutputMode);
    }

    private int Read(byte[] buffer, CancellationToken cancel)
    {
        char[] keys = new char[_events.Length];
        nint[] handles = [_input, cancel.WaitHandle.SafeWaitHandle.DangerousGetHandle()];
        while (!cancel.IsCancellationRequested)
        {
            if (Native.WaitForMultipleObjects(handles.Length, handles, waitForAll: false, Timeout.Infinite) != Signaled) { return 0; }
            if (!Native.ReadConsoleInputW(_input, _events, Math.Min(_events.Length, buffer.Length / 3), out int count)) { return 0; }
            int length = 0;
            for (int index = 0; index < count; index++)
            {
                Native.InputRecord one = _events[index];
                bool typed = one.Kind == KeyEvent && one.Character != 0 && (one.Down != 0 || one.Key == AltKey);
                if (typed) { keys[length++] = (char)one.Character; }
            }
            int bytes = _encoder.GetBytes(keys.AsSpan(0, length), buffer, flush: false);
            if (bytes > 0) { return bytes; }
        }
        return 0;
    }

    private static class Native
    {
        /// <summary>INPUT_RECORD, with the members of KEY_EVENT_RECORD.</summary>
        [StructLayout(LayoutKind.Explicit, Size = 20)]
        internal struct InputRecord
        {
            [FieldOffset(0)]
            public ushort Kind;

            [FieldOffset(4)]
            public int Down;

            [FieldOffset(10)]
            public ushort Key;

            [FieldOffset(14)]
            public ushort Character;
        }

#pragma warning disable SYSLIB1054 // no marshalling that a generator would improve
        [DllImport("kernel32", SetLastError = true)]
        internal static extern nint GetStdHandle(int which);

        [DllImport("kernel32", SetLastError = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        internal static extern bool GetConsoleMode(nint handle, out uint mode);

        [DllImport("kernel32", SetLastError = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        internal static extern bool SetConsoleMode(nint handle, uint mode);

        [DllImport("kernel32", SetLastError = true)]
        internal static extern uint WaitForMultipleObjects(int count, nint[] handles, [MarshalAs(UnmanagedType.Bool)] bool waitForAll, int milliseconds);

        [DllImport("kernel32", SetLastError = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        internal static extern bool ReadConsoleInputW(nint handle, [Out] InputRecord[] events, int count, out int read);

        [DllImport("kernel32", SetLastError = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        internal static extern bool WriteConsoleW(nint handle, ref char text, int count, out int written, nint reserved);
#pragma warning restore SYSLIB1054
    }
}
