using System;
using System.IO;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>A terminal for a test: script(1) makes one, and runs a PowerShell in it.</summary>
public sealed class EnterDockerContainerTests : EngineTest
{
    [Fact]
    public async Task A_command_gets_a_terminal_and_its_exit_code_comes_back()
    {
        string name = Running("a");
        string said = await InTerminalAsync($"Enter-DockerContainer {name} -Engine {TestEnvironment.Engine} -Environment A=b -- sh -c 'tty; echo $A; exit 5'; \"code $LASTEXITCODE\"");
        Assert.Contains("/dev/pts/0", said, StringComparison.Ordinal);
        Assert.Contains("b\r\n", said, StringComparison.Ordinal);
        Assert.Contains("code 5", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terminal_is_given_back_as_it_was()
    {
        string name = Running("a");
        string said = await InTerminalAsync($"Enter-DockerContainer {name} -Engine {TestEnvironment.Engine} -- true; Enter-DockerContainer nobody-has-this -Engine {TestEnvironment.Engine}", "; stty -a");
        Assert.All(["icanon", "isig", "echo", "opost"], mode => Assert.Matches($@"(?<!-)\b{mode}\b", said[said.LastIndexOf("speed", StringComparison.Ordinal)..]));
        Assert.Contains("'nobody-has-this'", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_it_says_what_does_without() =>
        Shell.Run("Enter-DockerContainer web").FailedWith("NoTerminal", "Invoke-DockerExec");

    [Fact]
    public void Input_is_refused_with_what_takes_it()
    {
        Shell.Run("'x' | Enter-DockerContainer web cat").FailedWith("EnterWithInput", "| Invoke-DockerExec web cat");
        Shell.Run("Get-DockerContainer | Enter-DockerContainer sh").FailedWith("EnterWithInput", "| Enter-DockerContainer -Command sh");
    }

    private static async Task<string> InTerminalAsync(string script, string after = "")
    {
        string file = Path.ChangeExtension(Path.GetTempFileName(), ".ps1");
        await File.WriteAllTextAsync(file, $"Import-Module '{TestEnvironment.Module}'\n{script}\n");
        try { return await PowerShellProcess.StartAsync("script", "-qec", $"{PowerShellProcess.Program} -NoLogo -NoProfile -File {file} || true{after}", "/dev/null"); }
        finally { File.Delete(file); }
    }
}
