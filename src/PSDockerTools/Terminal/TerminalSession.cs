using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Terminal;

/// <summary>Connects this process's terminal to the TTY of a container until the command exits or the user detaches.</summary>
internal static class TerminalSession
{
    private static readonly SemaphoreSlim s_lock = new(1); // there is only one terminal; other sessions wait

    /// <summary>Runs the session and returns how it ended. The terminal's original mode is then restored.</summary>
    public static async Task<TerminalEnd> RunAsync(
        IContainerStream stream, DetachKeys keys, Func<TerminalSize, CancellationToken, Task> resize, CancellationToken cancel)
    {
        await s_lock.WaitAsync(cancel);
        try { return await ConnectAsync(stream, keys, resize, cancel); }
        finally { s_lock.Release(); }
    }

    private static async Task<TerminalEnd> ConnectAsync(
        IContainerStream stream, DetachKeys keys, Func<TerminalSize, CancellationToken, Task> resize, CancellationToken cancel)
    {
        using CancellationTokenSource session = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        SizeFollower size = new(resize);
        using RawTerminal terminal = RawTerminal.Open();
        using IDisposable resizeHandler = terminal.OnResize(size.NotifyResized);
        Task resizing = size.RunAsync(session.Token);
        Task<bool> detached = SendInputAsync(terminal, stream, new DetachMatcher(keys.Bytes), session);
        try
        {
            await foreach (ContainerOutput output in stream.ReadAsync(session.Token)) { terminal.Write(output.Bytes.Span); }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { } // the user detached
        finally
        {
            await session.CancelAsync();
            await detached; // before the terminal is restored: only one reader may read its keys
            await resizing;
        }
        if (!await detached) { return TerminalEnd.Ended; }
        terminal.Restore();
        terminal.Write("\r\n"u8); // the cursor may be in the middle of a prompt
        return TerminalEnd.Detached;
    }

    /// <summary>Sends the keys to the container. Returns true if the detach sequence was typed.</summary>
    private static async Task<bool> SendInputAsync(RawTerminal terminal, IContainerStream stream, DetachMatcher keys, CancellationTokenSource session)
    {
        byte[] buffer = new byte[4096];
        try
        {
            for (int count; (count = await terminal.ReadAsync(buffer, session.Token)) > 0;)
            {
                bool detached = keys.Take(buffer.AsSpan(0, count), out byte[] pass);
                if (pass.Length > 0) { await stream.WriteAsync(pass, session.Token); }
                if (!detached) { continue; }
                await session.CancelAsync();
                return true;
            }
        }
        // The session has ended.
        catch (Exception e) when (e is OperationCanceledException or IOException or DockerException or ObjectDisposedException) { }
        return false;
    }
}

/// <summary>The end of a terminal session.</summary>
internal enum TerminalEnd
{
    /// <summary>The command, the container or the engine has ended.</summary>
    Ended,

    /// <summary>The user typed the detach sequence. The command is still running.</summary>
    Detached,
}
