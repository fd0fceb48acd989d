using System;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Terminal;

/// <summary>
/// Sends the terminal's size to the container, at first and after every change. Requests are sent one at a time, so that the last size is kept.
/// </summary>
internal sealed class SizeFollower(Func<TerminalSize, CancellationToken, Task> resize)
{
    private const int Attempts = 10; // the container's process may not exist yet (docker/cli, cli/command/container/tty.go)
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromMilliseconds(10);
    private readonly SemaphoreSlim _changed = new(1);

    public void NotifyResized()
    {
        try { if (_changed.CurrentCount == 0) { _changed.Release(); } }
        catch (ObjectDisposedException) { }
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        TerminalSize sent = default;
        try
        {
            while (true)
            {
                await _changed.WaitAsync(cancel);
                TerminalSize now = RawTerminal.Size;
                if (now == sent || now.Columns <= 0 || now.Rows <= 0) { continue; }
                sent = now;
                await SendAsync(now, cancel);
            }
        }
        catch (OperationCanceledException) { }
    }

    private async Task SendAsync(TerminalSize size, CancellationToken cancel)
    {
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                await resize(size, cancel);
                return;
            }
            catch (DockerException) { } // if the terminal has ended, its size does not matter
            await Task.Delay(s_retryDelay * attempt, cancel);
        }
    }
}
