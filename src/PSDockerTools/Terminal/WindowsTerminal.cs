using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Terminal;

/// <summary>The console of a Windows process, in virtual terminal mode.</summary>
internal sealed class WindowsTerminal : RawTerminal
{
    private const int StandardInput = -10;
    private const int StandardOutput = -11;
    private const uint ProcessedInput = 0x1, LineInput = 0x2, EchoInput = 0x4, VirtualTerminalInput = 0x200;
    private const uint ProcessedOutput = 0x1, VirtualTerminalOutput = 0x4, NoAutoReturn = 0x8;
    private const uint Signaled = 0;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(250);
    private readonly nint _input = Native.GetStdHandle(StandardInput);
    private readonly nint _output = Native.GetStdHandle(StandardOutput);
    private readonly uint _inputBefore;
    private readonly uint _outputBefore;

    public WindowsTerminal()
    {
        if (!Native.GetConsoleMode(_input, out _inputBefore) || !Native.GetConsoleMode(_output, out _outputBefore)) { throw new Win32Exception(); }
        uint input = (_inputBefore & ~(ProcessedInput | LineInput | EchoInput)) | VirtualTerminalInput;
        uint output = _outputBefore | ProcessedOutput | VirtualTerminalOutput | NoAutoReturn;
        if (!Native.SetConsoleMode(_input, input) || !Native.SetConsoleMode(_output, output)) { throw new Win32Exception(); }
    }

    public override Task<int> ReadAsync(byte[] buffer, CancellationToken cancel) =>
        Task.Factory.StartNew(() => Read(buffer, cancel), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public override void Write(ReadOnlySpan<byte> bytes) => Native.WriteFile(_output, bytes.ToArray(), bytes.Length, out _, 0);

    /// <summary>A console does not tell, so it is looked at, as the docker CLI does.</summary>
    public override IDisposable OnResize(Action changed) => new Timer(_ => changed(), null, s_look, s_look);

    public override void Dispose()
    {
        Native.SetConsoleMode(_input, _inputBefore);
        Native.SetConsoleMode(_output, _outputBefore);
    }

    private int Read(byte[] buffer, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            if (Native.WaitForSingleObject(_input, (uint)s_look.TotalMilliseconds) != Signaled) { continue; }
            return Native.ReadFile(_input, buffer, buffer.Length, out int count, 0) ? count : 0;
        }
        return 0;
    }

    private static class Native
    {
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
        internal static extern uint WaitForSingleObject(nint handle, uint milliseconds);

        [DllImport("kernel32", SetLastError = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        internal static extern bool ReadFile(nint handle, [Out] byte[] buffer, int count, out int read, nint overlapped);

        [DllImport("kernel32", SetLastError = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        internal static extern bool WriteFile(nint handle, byte[] buffer, int count, out int written, nint overlapped);
#pragma warning restore SYSLIB1054
    }
}
