using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

public sealed class InvokeDockerRunTests : EngineTest
{
    [Fact]
    public void An_attached_run_emits_lines_as_strings_and_rm_leaves_nothing()
    {
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun alpine -Remove -Name {Name("a")} echo hi; $LASTEXITCODE").Succeeded();
        Assert.Equal(["hi", 0], outcome.Output.Select(one => one.BaseObject));
        Assert.Empty(Shell.Get($"Get-DockerContainer {Prefix}-*"));
    }

    [Fact]
    public void Without_rm_the_container_stays()
    {
        Assert.Equal("hi", Shell.Text($"Invoke-DockerRun alpine -Name {Name("a")} echo hi"));
        Assert.Equal("exited", Shell.Text($"(Get-DockerContainer {Name("a")}).State"));
    }

    [Fact]
    public void What_goes_to_stderr_is_information_and_no_error()
    {
        ScriptResult outcome = Shell.Run("$ErrorActionPreference = 'Stop'; Invoke-DockerRun alpine -Remove -- sh -c 'echo out; echo careful >&2'").Succeeded();
        Assert.Equal("out", outcome.Text);
        InformationRecord said = Assert.Single(outcome.Information);
        Assert.Equal("careful", said.MessageData.ToString());
        Assert.Contains("stderr", said.Tags);
    }

    [Fact]
    public void The_information_stream_can_be_taken_as_a_variable()
    {
        Assert.Equal("careful", Shell.Text("Invoke-DockerRun alpine -Remove -InformationVariable said -- sh -c 'echo careful >&2'; \"$said\""));
    }

    [Fact]
    public void An_exit_code_is_in_LASTEXITCODE_and_an_error_with_the_end_of_stderr()
    {
        ScriptResult outcome = Shell.Run("Invoke-DockerRun alpine -Remove -- sh -c 'echo before; echo broken >&2; exit 3'; $?; $LASTEXITCODE");
        ErrorRecord error = outcome.FailedWith("ContainerExitCode", "exit code 3", "broken");
        Assert.Equal(ErrorCategory.FromStdErr, error.CategoryInfo.Category);
        Assert.Equal(["before", false, 3], outcome.Output.Select(one => one.BaseObject));
    }

    [Fact]
    public void An_ignored_exit_code_is_still_in_LASTEXITCODE()
    {
        Assert.Equal("4", Shell.Text("Invoke-DockerRun alpine -Remove -ErrorAction Ignore -- sh -c 'exit 4'; $LASTEXITCODE"));
    }

    [Fact]
    public void What_did_not_start_is_caught_by_its_kind() => Assert.Equal(
        "True NotStarted",
        Shell.Text($$"""
            try { Invoke-DockerExec {{Running("web")}} -ErrorAction Stop nosuchcommand }
            catch [PSDockerTools.DockerContainerExitException] { "$($_.Exception.ExitCode -eq $LASTEXITCODE) $($_.Exception.Kind)" }
            """));

    [Fact]
    public void An_exit_code_is_caught_by_its_type()
    {
        Assert.Equal(
            "5 5 ExitCode ContainerExitCode",
            Shell.Text("""
                try { Invoke-DockerRun alpine -Remove -ErrorAction Stop -- sh -c 'exit 5' }
                catch [PSDockerTools.DockerContainerExitException] {
                    "$($_.Exception.ExitCode) $LASTEXITCODE $($_.Exception.Kind) $($_.FullyQualifiedErrorId.Split(',')[0])"
                }
                """));
        string name = Running("web");
        Assert.Equal(
            $"7 {name}",
            Shell.Text($$"""
                try { Invoke-DockerExec {{name}} -ErrorAction Stop -- sh -c 'exit 7' }
                catch [PSDockerTools.DockerContainerExitException] { "$($_.Exception.ExitCode) $($_.Exception.Container)" }
                """));
        string ended = Name("ended");
        Shell.Run($"Invoke-DockerRun alpine -Name {ended} -- sh -c 'exit 9'");
        Assert.Equal(
            "9",
            Shell.Text($$"""
                try { Start-DockerContainer {{ended}} -Attach -ErrorAction Stop }
                catch [PSDockerTools.DockerContainerExitException] { $_.Exception.ExitCode }
                """));
    }

    [Theory]
    [InlineData("Get-DockerContainer nope", "NotFound")]
    [InlineData("Stop-DockerContainer nope", "NotFound")]
    [InlineData("Get-DockerImage nope", "NotFound")]
    [InlineData("Get-DockerVolume nope", "NotFound")]
    [InlineData("Get-DockerNetwork nope", "NotFound")]
    [InlineData("Invoke-DockerRun alpine ls -la", "Invalid")]
    [InlineData("New-DockerContainer alpine -Remove -RestartPolicy always", "Invalid")]
    [InlineData("New-DockerContainer alpine -NoHealthCheck -HealthCommand true", "Invalid")]
    [InlineData("New-DockerMount /data -Type tmpfs -Source x", "Invalid")]
    [InlineData("Invoke-DockerRun Alpine", "Invalid")]
    [InlineData("Invoke-DockerExec nope -- ls", "NotFound")]
    [InlineData("Invoke-DockerBuild /nowhere", "NotFound")]
    [InlineData("New-DockerContainer alpine -EnvironmentFile /nowhere", "LocalResource")]
    [InlineData("Get-DockerContainer -Engine tcp://127.0.0.1:1", "Unreachable")]
    [InlineData("ConvertFrom-DockerRun 'docker run --zork nginx'", "Invalid")]
    public void What_fails_is_caught_by_type_with_its_kind_and_the_next_step(string command, string kind) => Assert.Equal(
        $"{kind} True",
        Shell.Text($$"""
            $ErrorActionPreference = 'Stop'
            try { {{command}} }
            catch [PSDockerTools.DockerException] { "$($_.Exception.Kind) $($null -ne $_.ErrorDetails.RecommendedAction)" }
            """));

    [Fact]
    public void Try_catches_an_exit_code()
    {
        Assert.Equal("caught 5", Shell.Text("try { Invoke-DockerRun alpine -Remove -ErrorAction Stop -- sh -c 'exit 5' } catch { \"caught $LASTEXITCODE\" }"));
    }

    [Fact]
    public void AsLine_gives_both_streams_in_order()
    {
        ScriptResult outcome = Shell.Run("Invoke-DockerRun alpine -Remove -AsLine -- sh -c 'echo one; sleep 0.2; echo two >&2; sleep 0.2; echo three' | ForEach-Object { \"$($_.Stream) $_\" }");
        Assert.Equal("StandardOutput one\nStandardError two\nStandardOutput three", outcome.Succeeded().Text);
    }

    [Fact]
    public void AsResult_gives_one_object_and_no_error()
    {
        dynamic result = Shell.One("Invoke-DockerRun alpine -Remove -AsResult -- sh -c 'echo one; echo two; echo bad >&2; exit 6'");
        Assert.Equal(6, result.ExitCode);
        Assert.Equal(["one", "two"], (System.Collections.Generic.IEnumerable<string>)result.Output);
        Assert.Equal("bad", result.Error.ToString());
        Assert.True(result.Duration > System.TimeSpan.Zero);
    }

    [Theory]
    [InlineData("nope-this-is-no-program", 127)]
    [InlineData("/etc", 126)]
    public void A_command_that_cannot_be_started_has_the_exit_code_that_docker_gives_it(string command, int exitCode)
    {
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun alpine -Name {Name("a")} {command}; $LASTEXITCODE");
        Assert.Single(outcome.Errors);
        Assert.Equal(exitCode, Assert.Single(outcome.Output).BaseObject);
        Assert.Empty(Shell.Get($"Get-DockerContainer {Prefix}-*"));
    }

    [Fact]
    public void What_the_engine_refuses_has_exit_code_125()
    {
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun alpine -Name {Name("a")} -Network {Name("nope")} true; $LASTEXITCODE");
        outcome.FailedWith("NotFound", Name("nope"));
        Assert.Equal(125, Assert.Single(outcome.Output).BaseObject);
        Assert.Empty(Shell.Get($"Get-DockerContainer {Prefix}-*"));
    }

    [Fact]
    public void A_port_that_is_taken_is_an_error_and_leaves_no_container()
    {
        string port = Shell.Text($"(Invoke-DockerRun nginx -Detach -Name {Name("a")} -Publish 80).Ports[0].HostPort");
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun nginx -Detach -Name {Name("b")} -Publish {port}:80");
        Assert.Contains(port, Assert.Single(outcome.Errors).ToString(), System.StringComparison.Ordinal);
        Assert.Equal(Name("a"), Shell.Text($"Get-DockerContainer {Prefix}-*"));
    }

    [Fact]
    public void Lines_come_while_the_container_runs()
    {
        System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("now", Shell.First($"Invoke-DockerRun alpine -Name {Name("a")} -- sh -c 'echo now; sleep 1000'"));
        Assert.True(clock.Elapsed < Eventually.Limit, "the line came when the container had ended");
    }

    [Fact]
    public void What_is_piped_in_is_the_command_s_input()
    {
        Assert.Equal("2", Shell.Text("'one', 'two' | Invoke-DockerRun alpine -Remove -- wc -l").Trim());
        Assert.Equal("0", Shell.Text("@() | Invoke-DockerRun alpine -Remove -- wc -c").Trim());
        Assert.Equal("ab\0c", Shell.Text(", [byte[]](97, 98, 0, 99) | Invoke-DockerRun alpine -Remove -- cat"));
    }

    [Fact]
    public void Many_quick_runs_lose_no_line()
    {
        for (int number = 0; number < 15; number++)
        {
            Assert.Equal($"line {number}", Shell.Text($"Invoke-DockerRun alpine -Remove -- echo 'line {number}'"));
        }
    }

    [Fact]
    public void A_terminal_run_gives_its_lines_too()
    {
        Assert.Equal("one\ntwo", Shell.Text("Invoke-DockerRun alpine -Remove -Tty -- sh -c 'echo one; echo two >&2'"));
    }

    /// <summary>A terminal has no end of file, so a command that reads from it would never end.</summary>
    [Theory]
    [InlineData("Invoke-DockerRun alpine -Remove -Interactive -Tty -- sh -c 'cat; echo end'")]
    [InlineData("'one', 'two' | Invoke-DockerRun alpine -Remove -Tty -- sh -c 'cat >/dev/null; echo end'")]
    [InlineData("[byte[]](111, 110) | Invoke-DockerRun alpine -Remove -Tty -- sh -c 'cat >/dev/null; echo; echo end'")]
    public void A_terminal_run_without_a_terminal_ends_its_input(string line) =>
        Assert.Equal("end", Shell.Text(line).Split('\n')[^1]);

    [Fact]
    public void Entry_point_user_folder_and_host_name_are_taken()
    {
        Assert.Equal("/tmp", Shell.Text("Invoke-DockerRun alpine -Remove -WorkingDirectory /tmp -- pwd"));
        Assert.Equal("box", Shell.Text("Invoke-DockerRun alpine -Remove -Hostname box -- hostname"));
        Assert.Equal("1000", Shell.Text("Invoke-DockerRun alpine -Remove -User 1000 -- id -u"));
        Assert.Equal("given to it", Shell.Text("Invoke-DockerRun alpine -Remove -Entrypoint echo -- given to it"));
    }

    [Fact]
    public void WhatIf_makes_nothing()
    {
        Assert.Empty(Shell.Get($"Invoke-DockerRun alpine -Name {Name("a")} -WhatIf echo hi"));
        Assert.Empty(Shell.Get($"Get-DockerContainer {Prefix}-*"));
    }

    [Theory]
    [InlineData("Invoke-DockerRun alpine", "\"Run container\"")]
    [InlineData("Invoke-DockerRun alpine -Pull Always", "\"Pull image, run container\"")]
    [InlineData("Invoke-DockerRun {0}", "\"Pull image, run container\"")]
    [InlineData("$WhatIfPreference = $true; New-DockerContainer {0} -WhatIf:$true", "\"Pull image, create container\"")]
    [InlineData("Invoke-DockerRun {0} -Pull Never", "\"Run container\"")]
    public async Task WhatIf_tells_of_a_pull(string command, string action)
    {
        string line = command.Replace("{0}", $"127.0.0.1:1/{Name("nowhere")}", StringComparison.Ordinal);
        Assert.Contains(action, await PowerShellProcess.RunAsync($"$WhatIfPreference = $true; {line} -Engine {TestEnvironment.Engine}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_to_stderr_is_shown_unless_it_is_ignored()
    {
        string line = $"Invoke-DockerRun alpine -Remove -Engine {TestEnvironment.Engine} -InformationAction Ignore -- sh -c 'echo out; echo loud >&2'";
        string ignored = await PowerShellProcess.RunAsync(line);
        Assert.Contains("out", ignored, StringComparison.Ordinal);
        Assert.DoesNotContain("loud", ignored, StringComparison.Ordinal);
        Assert.Contains("loud", await PowerShellProcess.RunAsync(line.Replace("Ignore", "SilentlyContinue", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-e A=1 alpine", "DockerOption", "Invoke-DockerRun -Environment A=1 alpine")]
    [InlineData("-v data:/Data alpine", "DockerOption", "Invoke-DockerRun -Volume data:/Data alpine")]
    [InlineData("Alpine", "InvalidSetting", "upper case")]
    [InlineData("alpine --rm true", "DockerOptionAsWord", "-Remove")]
    [InlineData("alpine --name=web true", "DockerOptionAsWord", "Invoke-DockerRun alpine -- --name=web true")]
    public void A_line_in_docker_s_writing_is_refused_with_the_right_one(string line, string error, string words) =>
        Shell.Run($"Invoke-DockerRun {line}").FailedWith(error, words);

    [Fact]
    public void Input_for_a_container_that_is_left_alone_is_refused()
    {
        Shell.Run($"'a' | Invoke-DockerRun alpine -Detach -Name {Name("a")} cat").FailedWith("DetachAndInput", "ForEach-Object");
        Assert.Empty(Shell.Get($"Get-DockerContainer {Name("a")}*"));
    }

    [Fact]
    public void A_switch_of_a_file_is_text()
    {
        Assert.Equal("hi", Shell.Text($"$row = @{{ Image = 'alpine'; Name = '{Name("a")}'; Remove = 'true'; Detach = 'False' }}; Invoke-DockerRun @row echo hi"));
        Assert.Empty(Shell.Get($"Get-DockerContainer {Name("a")}*"));
        Shell.Run("$row = @{ Image = 'alpine'; Remove = 'maybe' }; Invoke-DockerRun @row true").FailedWith("ParameterArgumentTransformationError", "'maybe' is neither");
    }

    [Fact]
    public void A_folder_beside_the_session_is_mounted()
    {
        string folder = System.IO.Directory.CreateTempSubdirectory().FullName;
        System.IO.File.WriteAllText(System.IO.Path.Combine(folder, "note"), "written here\n");
        Assert.Equal("written here", Shell.Text($"$ExecutionContext.SessionState.Path.SetLocation('{folder}') > $null; Invoke-DockerRun alpine -Remove -Volume .:/here -- cat /here/note"));
        System.IO.Directory.Delete(folder, true);
    }
}
