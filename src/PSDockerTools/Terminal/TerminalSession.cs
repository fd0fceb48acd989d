using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine;

namespace PSDockerTools.Terminal;

/// <summary>Ties this process's terminal to one in a container until that ends or is detached from.</summary>
internal static class TerminalSession
{
    private const int ResizeTries = 10; // the process may not be there yet, as docker/cli found (cli/command/container/tty.go)
    private static readonly TimeSpan s_resizePause = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync(IContainerStream stream, Func<TerminalSize, CancellationToken, Task> resize, CancellationToken cancel)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using RawTerminal terminal = RawTerminal.Open();
        TerminalSize shown = default;
        void Follow()
        {
            TerminalSize now = RawTerminal.Size;
            if (now == shown || now.Columns == 0 || now.Rows == 0) { return; }
            shown = now;
            _ = ResizeAsync(resize, now, over.Token);
        }
        Follow();
        using IDisposable watch = terminal.OnResize(Follow);
        Task typed = TypeAsync(terminal, stream, over.Token);
        try
        {
            await foreach (ContainerOutput output in stream.ReadAsync(cancel)) { terminal.Write(output.Bytes.Span); }
        }
        finally
        {
            await over.CancelAsync();
            await typed; // before the terminal is given back: nobody else may read its keys
        }
    }

    private static async Task TypeAsync(RawTerminal terminal, IContainerStream stream, CancellationToken cancel)
    {
        byte[] buffer = new byte[4096];
        try
        {
            for (int count; (count = await terminal.ReadAsync(buffer, cancel)) > 0;) { await stream.WriteAsync(buffer.AsMemory(0, count), cancel); }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or DockerEngineException or ObjectDisposedException) { } // it has ended
    }

    private static async Task ResizeAsync(Func<TerminalSize, CancellationToken, Task> resize, TerminalSize size, CancellationToken cancel)
    {
        for (int attempt = 1; attempt <= ResizeTries; attempt++)
        {
            try
            {
                await resize(size, cancel);
                return;
            }
            catch (DockerEngineException) { }
            catch (OperationCanceledException) { return; }
            await Task.Delay(s_resizePause * attempt, CancellationToken.None);
        }
    }
}
