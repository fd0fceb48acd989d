using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using static System.FormattableString;

namespace PSDockerTools.Acceptance;

/// <summary>
/// A terminal that a person could sit at: tmux has it, and a shell runs in it, in which a PowerShell with the module is started. That is the
/// installed pwsh, or eng/Shell where there is none. The tmux is the test's own.
/// </summary>
internal sealed class Pane : IAsyncDisposable
{
    private static int s_count;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly string _name = $"psdockertools-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";

    private Pane() { }

    public static async Task<Pane> OpenAsync(string? engine = null)
    {
        Pane pane = new();
        await pane.TmuxAsync(
            "-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", $"env DOCKER_HOST={engine ?? Place.Engine} PS1='outer> ' TERM=screen sh -i");
        await pane.SeeAsync("outer>");
        string host = File.Exists("/usr/bin/pwsh") || File.Exists("/usr/local/bin/pwsh") ? "pwsh" : $"dotnet {Child.ShellPath}";
        await pane.TypeAsync($"{host} -NoLogo -NoProfile -NoExit -Command \"Import-Module '{Place.Module}'; function prompt {{ 'PS> ' }}\"");
        await pane.SeeAsync("PS> ");
        return pane;
    }

    /// <summary>Types a line, and Enter.</summary>
    public async Task TypeAsync(string line)
    {
        await TmuxAsync("send-keys", "-l", line);
        await PressAsync("Enter");
    }

    /// <summary>Presses keys, in tmux's words: <c>C-p</c>, <c>Enter</c>.</summary>
    public Task PressAsync(params string[] keys) => TmuxAsync(["send-keys", .. keys]);

    public Task ResizeAsync(int columns, int rows) =>
        TmuxAsync("resize-window", "-x", Invariant($"{columns}"), "-y", Invariant($"{rows}"));

    /// <summary>Pastes a file.</summary>
    public async Task PasteAsync(string path)
    {
        await TmuxAsync("load-buffer", path);
        await TmuxAsync("paste-buffer");
    }

    /// <summary>What is on the screen, without empty lines at its end.</summary>
    public async Task<string> ScreenAsync() => (await TmuxAsync("capture-pane", "-p")).TrimEnd();

    /// <summary>Waits until the screen shows it; gives the screen.</summary>
    public Task<string> SeeAsync(string text) => SeeAsync(screen => screen.Contains(text, StringComparison.Ordinal), text);

    /// <summary>Waits until the screen ends in it: a prompt.</summary>
    public Task<string> SeeLastAsync(string text) => SeeAsync(screen => screen.EndsWith(text.TrimEnd(), StringComparison.Ordinal), text);

    public async ValueTask DisposeAsync() => await TmuxAsync("kill-server");

    private async Task<string> SeeAsync(Predicate<string> seen, string what)
    {
        Stopwatch clock = Stopwatch.StartNew();
        string screen;
        while (!seen(screen = await ScreenAsync()))
        {
            Assert.True(clock.Elapsed < s_patience, $"'{what}' was not seen within {s_patience}. The screen:\n{screen}");
            await Task.Delay(100);
        }
        return screen;
    }

    private Task<string> TmuxAsync(params string[] arguments) => Child.StartAsync("tmux", ["-L", _name, .. arguments]);
}
