using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Terminal;

/// <summary>
/// This process's terminal in raw mode: every key, including Ctrl-C, is read as bytes, and output is written unchanged. The original mode is
/// restored when the object is disposed or when the process exits.
/// </summary>
internal abstract class RawTerminal : IDisposable
{
    private static readonly TimeSpan s_lockTimeout = TimeSpan.FromMilliseconds(200); // in case a write to the terminal is blocked
    private static RawTerminal? s_current;
    private readonly ScreenModes _modes = new();
    private readonly object _writeLock = new();
    private int _restored;

    /// <summary>True if both standard input and standard output are a terminal.</summary>
    public static bool Exists => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>The current size; 0 by 0 if the terminal does not report it.</summary>
    public static TerminalSize Size => new(Console.WindowWidth, Console.WindowHeight);

    /// <summary>Switches the terminal to raw mode.</summary>
    public static RawTerminal Open()
    {
        _ = Size; // .NET records the terminal's settings on its first use; that must happen before the switch to raw mode
        RawTerminal terminal = OperatingSystem.IsWindows() ? new WindowsTerminal() : new UnixTerminal();
        Volatile.Write(ref s_current, terminal);
        AppDomain.CurrentDomain.ProcessExit += terminal.OnExit;
        return terminal;
    }

    /// <summary>Restores the terminal if it is in raw mode. A cmdlet that is stopped calls it, because its work may still be running.</summary>
    public static void RestoreCurrent() => Volatile.Read(ref s_current)?.Restore();

    /// <summary>Waits for input. Returns 0 when the terminal is closed or the token is cancelled.</summary>
    public abstract Task<int> ReadAsync(byte[] buffer, CancellationToken cancel);

    /// <summary>Writes output unchanged.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_writeLock)
        {
            _modes.Follow(bytes);
            WriteUnchanged(bytes);
        }
    }

    /// <summary>Calls back whenever the size may have changed, until the returned object is disposed.</summary>
    public abstract IDisposable OnResize(Action changed);

    /// <summary>Restores the original settings and the screen, once.</summary>
    public void Restore()
    {
        if (Interlocked.Exchange(ref _restored, 1) != 0) { return; }
        bool isLocked = Monitor.TryEnter(_writeLock, s_lockTimeout);
        try
        {
            if (isLocked)
            {
                if (_modes.ResetSequence() is { Length: > 0 } reset) { WriteUnchanged(Encoding.ASCII.GetBytes(reset)); }
                InvalidateCursorPosition();
            }
        }
        finally
        {
            if (isLocked) { Monitor.Exit(_writeLock); }
            RestoreSettings();
        }
    }

    public virtual void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Interlocked.CompareExchange(ref s_current, null, this);
        Restore();
    }

    private protected abstract void WriteUnchanged(ReadOnlySpan<byte> bytes);

    /// <summary>Makes .NET and PSReadLine query the cursor position again.</summary>
    private protected virtual void InvalidateCursorPosition() { }

    /// <summary>Restores the original settings.</summary>
    private protected abstract void RestoreSettings();

    private void OnExit(object? sender, EventArgs e) => Restore();
}
