using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Terminal;

/// <summary>
/// The terminal of this process, handed over whole: every key goes through as bytes, Ctrl-C too, and what comes is shown as it is.
/// It is given back as it was when this is disposed, and when the process is told to end before.
/// </summary>
internal abstract class RawTerminal : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200); // where the screen is stuck
    private static RawTerminal? s_taken;
    private readonly ScreenModes _modes = new();
    private readonly object _showing = new();
    private int _restored;

    /// <summary>Whether there is a terminal on both sides, so that a person can use one.</summary>
    public static bool Exists => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Its size now; 0 by 0 where it does not say.</summary>
    public static TerminalSize Size => new(Console.WindowWidth, Console.WindowHeight);

    /// <summary>Takes over the terminal.</summary>
    public static RawTerminal Open()
    {
        _ = Size; // .NET looks at the terminal when it is first used, and must not take a raw one for the ordinary state
        RawTerminal terminal = OperatingSystem.IsWindows() ? new WindowsTerminal() : new UnixTerminal();
        Volatile.Write(ref s_taken, terminal);
        AppDomain.CurrentDomain.ProcessExit += terminal.OnExit;
        return terminal;
    }

    /// <summary>Gives it back now, if it is taken: who does not wait for the work to end must not find a raw one.</summary>
    public static void GiveBack() => Volatile.Read(ref s_taken)?.Restore();

    /// <summary>Waits for keys; 0 when the terminal has gone or the token has ended.</summary>
    public abstract Task<int> ReadAsync(byte[] buffer, CancellationToken cancel);

    /// <summary>Shows it as it is.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_showing)
        {
            _modes.Follow(bytes);
            Show(bytes);
        }
    }

    /// <summary>Calls back whenever the size may have changed, until what it gives is disposed.</summary>
    public abstract IDisposable OnResize(Action changed);

    /// <summary>Puts it into the state that it was found in, once; the screen, too.</summary>
    public void Restore()
    {
        if (Interlocked.Exchange(ref _restored, 1) != 0) { return; }
        bool free = Monitor.TryEnter(_showing, s_patience);
        try
        {
            if (free)
            {
                if (_modes.Undo() is { Length: > 0 } undo) { Show(Encoding.ASCII.GetBytes(undo)); }
                ForgetCursor();
            }
        }
        finally
        {
            if (free) { Monitor.Exit(_showing); }
            PutBack();
        }
    }

    public virtual void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Interlocked.CompareExchange(ref s_taken, null, this);
        Restore();
    }

    private protected abstract void Show(ReadOnlySpan<byte> bytes);

    /// <summary>Whoever believes to know where the cursor is, looks again.</summary>
    private protected virtual void ForgetCursor() { }

    /// <summary>Puts the terminal's settings back.</summary>
    private protected abstract void PutBack();

    private void OnExit(object? sender, EventArgs e) => Restore();
}
