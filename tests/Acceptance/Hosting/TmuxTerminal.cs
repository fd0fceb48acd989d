using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using static System.FormattableString;

namespace PSDockerTools.Acceptance;

/// <summary>
/// A real terminal: a separate tmux server that runs sh, which runs the PowerShell of <see cref="PowerShellProcess"/> with the module.
/// </summary>
internal sealed class TmuxTerminal : IAsyncDisposable
{
    private static int s_count;
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(3); // long enough for a busy machine; only a failing test waits for all of it
    private readonly string _name = $"psdockertools-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";
    private readonly string _profile = Path.ChangeExtension(Path.GetTempFileName(), ".ps1");

    private TmuxTerminal() { }

    public static async Task<TmuxTerminal> OpenAsync(string? engine = null)
    {
        TmuxTerminal terminal = new();
        // The profile is a file, so that the screen does not show text that a test waits for. History and predictions are disabled, so that input
        // stays out of the user's history and suggestions do not appear on the screen.
        await File.WriteAllTextAsync(terminal._profile, $$"""
            Set-PSReadLineOption -HistorySaveStyle SaveNothing -PredictionSource None
            Import-Module '{{TestEnvironment.Module}}'
            function prompt { 'PS> ' }
            $Error.Clear()
            """);
        await terminal.TmuxAsync(
            "-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", $"env DOCKER_HOST={engine ?? TestEnvironment.Engine} PS1='outer> ' TERM=screen sh -i");
        await terminal.WaitForPromptAsync("outer>");
        await terminal.TypeAsync($"'{PowerShellProcess.Program}' -NoLogo -NoProfile -NoExit -File '{terminal._profile}'");
        await terminal.WaitForPromptAsync("PS>");
        return terminal;
    }

    /// <summary>Types a line and presses Enter.</summary>
    public async Task TypeAsync(string line)
    {
        await TmuxAsync("send-keys", "-l", line);
        await PressAsync("Enter");
    }

    /// <summary>Presses keys, by their tmux names: <c>C-p</c>, <c>Enter</c>.</summary>
    public Task PressAsync(params string[] keys) => TmuxAsync(["send-keys", .. keys]);

    public Task ResizeAsync(int columns, int rows) =>
        TmuxAsync("resize-window", "-x", Invariant($"{columns}"), "-y", Invariant($"{rows}"));

    /// <summary>Pastes the content of a file.</summary>
    public async Task PasteAsync(string path)
    {
        await TmuxAsync("load-buffer", path);
        await TmuxAsync("paste-buffer");
    }

    /// <summary>Returns the content of the screen without trailing empty lines.</summary>
    public async Task<string> ScreenAsync() => (await TmuxAsync("capture-pane", "-p")).TrimEnd();

    /// <summary>Waits until the screen shows the text and returns the screen.</summary>
    public Task<string> WaitForTextAsync(string text) => WaitForTextAsync(screen => screen.Contains(text, StringComparison.Ordinal), text);

    /// <summary>Waits until the last line of the screen is exactly this prompt and returns the screen.</summary>
    public Task<string> WaitForPromptAsync(string prompt) => WaitForTextAsync(screen => screen[(screen.LastIndexOf('\n') + 1)..] == prompt, prompt);

    public async ValueTask DisposeAsync()
    {
        await TmuxAsync("kill-server");
        File.Delete(_profile);
    }

    public async Task<string> WaitForTextAsync(Predicate<string> seen, string what)
    {
        Stopwatch clock = Stopwatch.StartNew();
        string screen;
        while (!seen(screen = await ScreenAsync()))
        {
            Assert.True(clock.Elapsed < s_timeout, $"'{what}' was not seen within {s_timeout}. The screen:\n{screen}");
            await Task.Delay(100);
        }
        return screen;
    }

    private Task<string> TmuxAsync(params string[] arguments) => PowerShellProcess.StartAsync("tmux", ["-L", _name, .. arguments]);
}
