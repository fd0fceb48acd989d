using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Terminal;

/// <summary>Ties this process's terminal to one in a container until that ends or is detached from.</summary>
internal static class TerminalSession
{
    private static readonly SemaphoreSlim s_turn = new(1); // there is one terminal, and what would have it too waits

    /// <summary>Gives how it ended. The terminal is then as it was before.</summary>
    public static async Task<TerminalEnd> RunAsync(
        IContainerStream stream, DetachKeys keys, Func<TerminalSize, CancellationToken, Task> resize, CancellationToken cancel)
    {
        await s_turn.WaitAsync(cancel);
        try { return await TieAsync(stream, keys, resize, cancel); }
        finally { s_turn.Release(); }
    }

    private static async Task<TerminalEnd> TieAsync(
        IContainerStream stream, DetachKeys keys, Func<TerminalSize, CancellationToken, Task> resize, CancellationToken cancel)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        SizeFollower size = new(resize);
        using RawTerminal terminal = RawTerminal.Open();
        using IDisposable watch = terminal.OnResize(size.Look);
        Task told = size.RunAsync(over.Token);
        Task<bool> detached = TypeAsync(terminal, stream, new DetachMatcher(keys.Bytes), over);
        try
        {
            await foreach (ContainerOutput output in stream.ReadAsync(over.Token)) { terminal.Write(output.Bytes.Span); }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { } // detached
        finally
        {
            await over.CancelAsync();
            await detached; // before the terminal is given back: nobody else may read its keys
            await told;
        }
        if (!await detached) { return TerminalEnd.Ended; }
        terminal.Restore();
        terminal.Write("\r\n"u8); // a prompt was left in the middle of its line
        return TerminalEnd.Detached;
    }

    /// <summary>Whether the detach keys were typed.</summary>
    private static async Task<bool> TypeAsync(RawTerminal terminal, IContainerStream stream, DetachMatcher keys, CancellationTokenSource over)
    {
        byte[] buffer = new byte[4096];
        try
        {
            for (int count; (count = await terminal.ReadAsync(buffer, over.Token)) > 0;)
            {
                bool detached = keys.Take(buffer.AsSpan(0, count), out byte[] pass);
                if (pass.Length > 0) { await stream.WriteAsync(pass, over.Token); }
                if (!detached) { continue; }
                await over.CancelAsync();
                return true;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or DockerException or ObjectDisposedException) { } // it has ended
        return false;
    }
}

/// <summary>How a terminal came back.</summary>
internal enum TerminalEnd
{
    /// <summary>The command has ended, or its container, or the engine.</summary>
    Ended,

    /// <summary>The detach keys were typed; the command goes on.</summary>
    Detached,
}
