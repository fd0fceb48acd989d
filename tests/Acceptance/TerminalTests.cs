using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>Interactive use in a real terminal.</summary>
public sealed class TerminalTests : EngineTest
{
    [Fact]
    public async Task A_shell_is_typed_into_and_follows_the_size_and_an_editor_works_in_it()
    {
        string name = Running("a");
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await EnterAsync(pane, $"Enter-DockerContainer {name}");

        await pane.TypeAsync("echo $((6 * 7)) $TERM $(tty) äöü€😀");
        await pane.WaitForTextAsync("42 xterm /dev/pts/0 äöü€😀");
        await pane.TypeAsync("clear; stty size");
        await pane.WaitForTextAsync("30 100");
        await pane.ResizeAsync(91, 27);
        await pane.TypeAsync("clear; until [ \"$(stty size)\" = '27 91' ]; do sleep 0.1; done; echo re''sized");
        await pane.WaitForTextAsync("resized");

        await pane.TypeAsync("vi /tmp/note");
        await pane.WaitForTextAsync("/tmp/note");
        await pane.PressAsync("i");
        await pane.WaitForTextAsync("I /tmp/note");
        await pane.TypeAsync("written in vi");
        await pane.PressAsync("Escape");
        await pane.WaitForTextAsync("- /tmp/note"); // not before: it would be taken for the beginning of a key
        await pane.TypeAsync(":wq");
        await pane.WaitForPromptAsync("/ #");
        await pane.TypeAsync("clear; cat /tmp/note");
        await pane.WaitForTextAsync("written in vi\n");

        await pane.TypeAsync("clear; echo as''leep; sleep 1000");
        await pane.WaitForTextAsync("asleep");
        await pane.PressAsync("C-c");
        await pane.TypeAsync("echo code $?");
        await pane.WaitForTextAsync("code 130");

        await pane.TypeAsync("exit 7");
        await pane.WaitForPromptAsync("PS>");
        await pane.TypeAsync("\"left with $LASTEXITCODE\"");
        await pane.WaitForTextAsync("left with 7");
        await IsOrdinaryAsync(pane);
    }

    [Fact]
    public async Task Detach_keys_leave_the_command_running_and_give_the_prompt_and_the_screen_back()
    {
        string name = Running("a");
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await pane.TypeAsync($"Enter-DockerContainer {name} -- vi /etc/hosts");
        await pane.WaitForTextAsync("localhost");
        await pane.PressAsync("C-p", "C-q");
        string screen = await pane.WaitForPromptAsync("PS>");
        Assert.DoesNotContain("localhost", screen, StringComparison.Ordinal); // the editor's screen is left
        Assert.Contains("keeps running in", screen, StringComparison.Ordinal);
        await IsOrdinaryAsync(pane);
        Assert.Contains("vi /etc/hosts", Shell.Text($"Invoke-DockerExec {name} -- ps -o args"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shell_is_found_where_PATH_says_and_what_else_is_wrong_is_told_as_it_is()
    {
        string name = Running("a");
        Shell.Get($"Invoke-DockerExec {name} -- sh -c 'mkdir /own; cp /bin/busybox /own/sh; rm /bin/sh'");
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await EnterAsync(pane, $"Enter-DockerContainer {name} -Environment PATH=/own");
        await pane.TypeAsync("exit 7");
        await pane.WaitForPromptAsync("PS>");
        await pane.TypeAsync($"clear; Enter-DockerContainer {name} -Environment PATH=/nowhere");
        await pane.WaitForTextAsync("has no shell");
        await pane.TypeAsync($"clear; Enter-DockerContainer {name} -User nobody-is-called-so");
        string screen = await pane.WaitForTextAsync(shown => shown.Contains("find user", StringComparison.Ordinal) || shown.Contains("no users found", StringComparison.Ordinal), "a user that is not found");
        Assert.DoesNotContain("no shell", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_detach_keys_are_taken_and_the_ordinary_ones_then_go_to_the_command()
    {
        string name = Running("a");
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await pane.TypeAsync($"Enter-DockerContainer {name} -DetachKeys ctrl-a,d -- sh -c 'echo attached; cat -v'");
        await pane.WaitForTextAsync("\nattached");
        await pane.PressAsync("C-p", "C-q", "x", "Enter");
        await pane.WaitForTextAsync("^Px"); // the container's own terminal takes ctrl-q
        await pane.PressAsync("C-a", "d");
        await pane.WaitForPromptAsync("PS>");
        await IsOrdinaryAsync(pane);
    }

    [Fact]
    public async Task A_container_that_is_killed_gives_the_terminal_back()
    {
        string name = Running("a");
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await pane.TypeAsync($"Enter-DockerContainer {name} -- vi /etc/hosts");
        await pane.WaitForTextAsync("localhost");
        Shell.Get($"Send-DockerSignal {name} KILL");
        string screen = await pane.WaitForPromptAsync("PS>");
        Assert.DoesNotContain("localhost", screen, StringComparison.Ordinal);
        await IsOrdinaryAsync(pane);
    }

    [Fact]
    public async Task A_PowerShell_that_is_told_to_end_gives_the_terminal_back()
    {
        string name = Running("a");
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        string file = Path.GetTempFileName();
        await pane.TypeAsync($"$PID > {file}; 'told'");
        await pane.WaitForTextAsync("\ntold");
        await pane.TypeAsync($"Enter-DockerContainer {name} -- vi /etc/hosts");
        await pane.WaitForTextAsync("localhost");
        await PowerShellProcess.StartAsync("kill", "-TERM", (await File.ReadAllTextAsync(file)).Trim());
        File.Delete(file);
        string screen = await pane.WaitForPromptAsync("outer>");
        Assert.DoesNotContain("localhost", screen, StringComparison.Ordinal);
        await IsOrdinaryAsync(pane);
    }

    [Fact]
    public async Task A_container_with_a_terminal_is_started_in_it_left_and_started_again()
    {
        string name = Name("a");
        Shell.Get($"New-DockerContainer alpine -Name {name} -Interactive -Tty sh");
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await EnterAsync(pane, $"Start-DockerContainer {name} -Attach -Interactive");
        await pane.TypeAsync("stty size");
        await pane.WaitForTextAsync("30 100");
        await pane.PressAsync("C-p", "C-q");
        Assert.Contains("keeps running", await pane.WaitForPromptAsync("PS>"), StringComparison.Ordinal);
        Shell.Get($"Send-DockerSignal {name} KILL; Wait-DockerContainer {name}");
        await EnterAsync(pane, $"Start-DockerContainer {name} -Interactive");
        await pane.TypeAsync("exit 7");
        await pane.WaitForPromptAsync("PS>");
        await pane.TypeAsync("\"left with $LASTEXITCODE\"");
        await pane.WaitForTextAsync("left with 7");
        await IsOrdinaryAsync(pane);
    }

    [Fact]
    public async Task What_is_pasted_arrives_whole()
    {
        string name = Running("a");
        string file = Path.GetTempFileName();
        string text = string.Concat(Enumerable.Range(0, 2000).Select(number => $"{number:0000} é{new string('x', 44)}\n"));
        await File.WriteAllTextAsync(file, text);
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await EnterAsync(pane, $"Enter-DockerContainer {name}");
        await pane.TypeAsync("stty -echo; echo silent; head -n 2000 | sha256sum; stty echo");
        await pane.WaitForTextAsync("\nsilent");
        await pane.PasteAsync(file);
        await pane.WaitForTextAsync(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        File.Delete(file);
    }

    [Fact]
    public async Task What_is_typed_next_stands_below_what_the_command_wrote()
    {
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await pane.TypeAsync("Invoke-DockerRun alpine -Interactive -Tty -Remove -- seq 101 109");
        await pane.WaitForTextAsync("\n109");
        await pane.WaitForPromptAsync("PS>");
        await pane.TypeAsync("'ne' + 'xt'");
        string screen = await pane.WaitForTextAsync("\nnext");
        Assert.Contains(string.Join('\n', Enumerable.Range(101, 9)), screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_takes_the_terminal_and_connect_comes_back_to_it()
    {
        await using TmuxTerminal pane = await TmuxTerminal.OpenAsync();
        await EnterAsync(pane, $"Invoke-DockerRun alpine -Interactive -Tty -Name {Name("a")} -- sh");
        await pane.TypeAsync("clear; stty size");
        await pane.WaitForTextAsync("30 100");
        await pane.PressAsync("C-p", "C-q");
        await pane.WaitForPromptAsync("PS>");
        await IsOrdinaryAsync(pane);
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {Name("a")}).State"));

        await EnterAsync(pane, $"Connect-DockerContainer {Name("a")}");
        await pane.TypeAsync("exit 4");
        await pane.WaitForPromptAsync("PS>");
        await pane.TypeAsync("\"ended with $LASTEXITCODE\"");
        await pane.WaitForTextAsync("ended with 4");
        await IsOrdinaryAsync(pane);
    }

    private static async Task EnterAsync(TmuxTerminal pane, string line)
    {
        await pane.TypeAsync(line);
        await pane.WaitForPromptAsync("/ #");
    }

    /// <summary>True if a program on this machine finds the terminal in its usual state.</summary>
    private static async Task IsOrdinaryAsync(TmuxTerminal pane)
    {
        await pane.TypeAsync("stty -a; echo ordinary");
        string screen = await pane.WaitForTextAsync("\nordinary");
        Assert.All(["icanon", "isig", "echo", "opost", "icrnl"], mode => Assert.Matches($@"(?<!-)\b{mode}\b", screen[screen.LastIndexOf("speed", StringComparison.Ordinal)..]));
    }
}
