using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using static System.FormattableString;

namespace PSDockerTools.Acceptance;

/// <summary>
/// A terminal as a person has it: a tmux of the test's own, in which sh runs, in which the PowerShell of <see cref="Child"/> runs with the module.
/// </summary>
internal sealed class Pane : IAsyncDisposable
{
    private static int s_count;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3); // for a machine that does much else; who sees nothing waits for it once
    private readonly string _name = $"psdockertools-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";
    private readonly string _profile = Path.ChangeExtension(Path.GetTempFileName(), ".ps1");

    private Pane() { }

    public static async Task<Pane> OpenAsync(string? engine = null)
    {
        Pane pane = new();
        // From a file, so that nothing that a test waits for is in what is typed here. What is typed stays out of the user's history, and no
        // suggestion out of it gets onto the screen.
        await File.WriteAllTextAsync(pane._profile, $$"""
            Set-PSReadLineOption -HistorySaveStyle SaveNothing -PredictionSource None
            Import-Module '{{Place.Module}}'
            function prompt { 'PS> ' }
            $Error.Clear()
            """);
        await pane.TmuxAsync(
            "-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", $"env DOCKER_HOST={engine ?? Place.Engine} PS1='outer> ' TERM=screen sh -i");
        await pane.SeeLastAsync("outer>");
        await pane.TypeAsync($"'{Child.Program}' -NoLogo -NoProfile -NoExit -File '{pane._profile}'");
        await pane.SeeLastAsync("PS>");
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

    /// <summary>Waits until the screen shows the text, and returns the screen.</summary>
    public Task<string> SeeAsync(string text) => SeeAsync(screen => screen.Contains(text, StringComparison.Ordinal), text);

    /// <summary>Waits until the screen ends in a line that is this prompt and nothing behind it, and returns the screen.</summary>
    public Task<string> SeeLastAsync(string prompt) => SeeAsync(screen => screen[(screen.LastIndexOf('\n') + 1)..] == prompt, prompt);

    public async ValueTask DisposeAsync()
    {
        await TmuxAsync("kill-server");
        File.Delete(_profile);
    }

    public async Task<string> SeeAsync(Predicate<string> seen, string what)
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
