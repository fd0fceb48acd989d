using System;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Terminal;

/// <summary>Tells the other side the terminal's size, at first and whenever it changes; one after the other, so that the last one stays.</summary>
internal sealed class SizeFollower(Func<TerminalSize, CancellationToken, Task> resize)
{
    private const int Tries = 10; // the process may not be there yet, as docker/cli found (cli/command/container/tty.go)
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);
    private readonly SemaphoreSlim _changed = new(1);

    public void Look()
    {
        try { if (_changed.CurrentCount == 0) { _changed.Release(); } }
        catch (ObjectDisposedException) { }
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        TerminalSize told = default;
        try
        {
            while (true)
            {
                await _changed.WaitAsync(cancel);
                TerminalSize now = RawTerminal.Size;
                if (now == told || now.Columns <= 0 || now.Rows <= 0) { continue; }
                told = now;
                await TellAsync(now, cancel);
            }
        }
        catch (OperationCanceledException) { }
    }

    private async Task TellAsync(TerminalSize size, CancellationToken cancel)
    {
        for (int attempt = 1; attempt <= Tries; attempt++)
        {
            try
            {
                await resize(size, cancel);
                return;
            }
            catch (DockerException) { } // of a terminal that has ended meanwhile nobody needs to know
            await Task.Delay(s_pause * attempt, cancel);
        }
    }
}
