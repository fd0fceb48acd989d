using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class InvokeDockerExecTests : EngineTest
{
    [Fact]
    public void What_does_not_run_is_refused_with_what_to_do_and_an_exit_code()
    {
        string name = Running("a");
        Shell.Get($"Suspend-DockerContainer {name}; $global:LASTEXITCODE = 0");
        Shell.Run($"Invoke-DockerExec {name} true").FailedWith("ExecRefused", $"'{name}' is paused", $"Resume-DockerContainer {name}");
        Assert.Equal("1", Shell.Text("$LASTEXITCODE"));
        Shell.Get($"Resume-DockerContainer {name}; Stop-DockerContainer {name}; $global:LASTEXITCODE = 0");
        Shell.Run($"Invoke-DockerExec {name} true").FailedWith("ExecRefused", $"'{name}' is not running", $"Start-DockerContainer {name}");
        Assert.Equal("1", Shell.Text("$LASTEXITCODE"));
        Shell.Get("$global:LASTEXITCODE = 0");
        Shell.Run("Invoke-DockerExec nobody-has-this true").FailedWith("ContainerNotFound", "'nobody-has-this'");
        Assert.Equal("1", Shell.Text("$LASTEXITCODE"));
    }

    [Fact]
    public void It_emits_the_lines_of_the_command()
    {
        string name = Running("a");
        Assert.Equal("one\ntwo", Shell.Text($"Invoke-DockerExec {name} -- sh -c 'echo one; echo two'"));
        Assert.Equal("0", Shell.Text("$LASTEXITCODE"));
    }

    [Fact]
    public void An_exit_code_is_an_error_and_in_LASTEXITCODE()
    {
        string name = Running("a");
        ScriptResult outcome = Shell.Run($"Invoke-DockerExec {name} -- sh -c 'echo bad >&2; exit 9'; $LASTEXITCODE");
        outcome.FailedWith("ContainerExitCode", "exit code 9", "bad", name);
        Assert.Equal("9", outcome.Text);
    }

    [Fact]
    public void A_program_that_is_not_there_has_exit_code_127_or_126()
    {
        string name = Running("a");
        ScriptResult outcome = Shell.Run($"Invoke-DockerExec {name} nope-this-is-no-program; $LASTEXITCODE");
        outcome.FailedWith("CommandNotStarted", "nope-this-is-no-program");
        Assert.Contains(outcome.Text, (string[])["126", "127"]); // and no other output
        Shell.Run($"Invoke-DockerExec {name} -WorkingDirectory /nowhere ls").FailedWith("CommandNotStarted", "/nowhere");
        Shell.Run($"Invoke-DockerExec {name} -User nobody-is-called-so ls").FailedWith("CommandNotStarted", "user");
    }

    [Fact]
    public void A_program_that_is_not_there_is_told_in_the_result_too()
    {
        dynamic result = Shell.One($"Invoke-DockerExec {Running("a")} -AsResult nope-this-is-no-program");
        Assert.Contains((int)result.ExitCode, (int[])[126, 127]);
        Assert.Contains("nope-this-is-no-program", result.Error.ToString(), System.StringComparison.Ordinal);
        Assert.Equal("", result.Output.ToString());
    }

    [Fact]
    public void A_command_of_its_own_that_fails_so_is_no_refusal()
    {
        ScriptResult outcome = Shell.Run($"Invoke-DockerExec {Running("a")} -- sh -c 'printf \"a\\r\\n\"; exit 127'");
        outcome.FailedWith("ContainerExitCode", "127");
        Assert.Equal("a", outcome.Text);
    }

    [Fact]
    public void Bytes_go_in_and_come_out_as_they_are()
    {
        string name = Running("a");
        const string Same = "(Compare-Bytes $in $out)";
        Shell.Get("function Compare-Bytes($a, $b) { [System.Linq.Enumerable]::SequenceEqual([byte[]]$a, [byte[]]$b) }");
        Shell.Get("$in = [byte[]]::new(3MB); [Random]::new(7).NextBytes($in)");
        Assert.Equal("True", Shell.Text($"$out = ,$in | Invoke-DockerExec {name} -AsByteStream -Raw cat; {Same}"));
        Assert.Equal("True", Shell.Text($"$out = ,$in | Invoke-DockerExec {name} -AsByteStream cat | ForEach-Object {{ $_ }}; {Same}"));
        Assert.Equal("System.Byte[]", Shell.First($"Invoke-DockerExec {name} -AsByteStream -- cat /bin/busybox | ForEach-Object {{ $_.GetType().FullName }}"));
        Shell.Get("$in = $in[0..9999]");
        Assert.Equal("True", Shell.Text($"$out = $in | Invoke-DockerExec {name} -AsByteStream -Raw cat; {Same}"));
        Assert.Equal("True", Shell.Text($"$out = ,[object[]]$in | Invoke-DockerExec {name} -AsByteStream -Raw cat; {Same}"));
    }

    [Fact]
    public void Raw_output_is_one_string_and_errors_are_beside_it()
    {
        ScriptResult outcome = Shell.Run($"Invoke-DockerExec {Running("a")} -Raw -- sh -c 'echo bad >&2; printf \"a\\nb\\n\"'").Succeeded();
        Assert.Equal("a\nb\n", Assert.Single(outcome.Output).ToString());
        Assert.Contains(outcome.Information, record => record.ToString() == "bad" && record.Tags.Contains("stderr"));
    }

    [Fact]
    public void Forms_of_the_output_that_exclude_each_other_and_a_terminal_are_refused()
    {
        string name = Running("a");
        Shell.Run($"Invoke-DockerExec {name} -AsByteStream -AsResult ls").FailedWith("OutputShapeConflict", "-AsByteStream");
        Shell.Run($"Invoke-DockerExec {name} -AsLine -Raw ls").FailedWith("OutputShapeConflict");
        Shell.Run($"Invoke-DockerExec {name} -Tty sh").FailedWith("ExecWithTerminal", $"Enter-DockerContainer {name} sh");
        Shell.Run($"Invoke-DockerExec -it {name} sh").FailedWith("ExecWithTerminal", $"Enter-DockerContainer {name} sh");
        Shell.Run($"Invoke-DockerExec {name} -ti bash").FailedWith("ExecWithTerminal", $"Enter-DockerContainer {name} bash");
        Shell.Run($"Invoke-DockerExec -Interactive -Tty {name} -- ls -la").FailedWith("ExecWithTerminal", $"Enter-DockerContainer {name} -- ls -la");
        Shell.Run($"Invoke-DockerExec {name} grep -it x").FailedWith("NotAParameter", "put -- before it");
        Assert.Contains("-it", Shell.Run($"Invoke-DockerExec {name} -- echo -it").Output.Select(one => one.ToString()));
        Shell.Run($"Enter-DockerContainer -it {name}").FailedWith("EnterHasTerminal", "'-it'", $"Enter-DockerContainer {name}");
    }

    [Fact]
    public void Variables_come_from_files_and_what_is_said_here_wins()
    {
        string name = Running("a");
        string file = System.IO.Path.GetTempFileName();
        System.IO.File.WriteAllText(file, "# two\nA=one two\nB=file\n");
        Assert.Equal("one two|here", Shell.Text($"Invoke-DockerExec {name} -EnvironmentFile {file} -Environment B=here -- sh -c 'echo \"$A|$B\"'"));
        System.IO.File.WriteAllText(file, "A B=1\n");
        Shell.Run($"Invoke-DockerExec {name} -EnvironmentFile {file} ls").FailedWith("InvalidSetting", "'A B'", "line 1");
        System.IO.File.Delete(file);
        Shell.Run($"Invoke-DockerExec {name} -EnvironmentFile {file} ls").FailedWith("FileNotReadable", file);
    }

    [Fact]
    public void What_is_piped_in_is_the_input_and_ends_with_the_pipeline()
    {
        string name = Running("a");
        Assert.Equal("a\nb", Shell.Text($"'a', 'b' | Invoke-DockerExec {name} cat"));
        Assert.Equal("3", Shell.Text($"1..3 | Invoke-DockerExec {name} -- wc -l").Trim());
        Assert.Equal("0", Shell.Text($"@() | Invoke-DockerExec {name} -- wc -c").Trim());
        Assert.Equal("c\nb\na", Shell.Text($"'a', 'b', 'c' | Invoke-DockerExec {name} -- sort -r"));
    }

    [Fact]
    public void Much_input_and_much_output_at_once_do_not_lock_up()
    {
        string name = Running("a");
        string[] lines = [.. Shell.Get($"1..20000 | ForEach-Object {{ \"a line of some length $_\" }} | Invoke-DockerExec {name} cat").Select(o => o.ToString()!)];
        Assert.Equal(20000, lines.Length);
        Assert.Equal("a line of some length 20000", lines[^1]);
    }

    [Fact]
    public void A_command_that_does_not_read_its_input_ends_all_the_same()
    {
        string name = Running("a");
        string said = Shell.Text($"1..50000 | Invoke-DockerExec {name} -- sh -c 'exec 0<&-; echo done'; $LASTEXITCODE");
        if (SkipRule.IsCurrent(EngineKind.Podman)) { Assert.EndsWith("0", said, System.StringComparison.Ordinal); } // it may drop what was written then
        else { Assert.Equal("done\n0", said); }
    }

    [Fact]
    public void A_command_without_input_reads_an_empty_one()
    {
        Assert.Equal("", Shell.Text($"Invoke-DockerExec {Running("a")} cat"));
    }

    [Fact]
    public void It_runs_in_many_containers_side_by_side_and_tells_in_their_order()
    {
        string[] names = [.. Enumerable.Range(0, 5).Select(number => Running("c" + number, $"-Volume {Name("met")}:/met"))];
        string[] said =
        [
            .. Shell.Get($"Invoke-DockerExec {string.Join(',', names)} -AsResult -- timeout 120 sh -c '{WaitForOthers(5)}' | ForEach-Object {{ \"$($_.Container) $($_.ExitCode)\" }}")
                .Select(one => one.ToString()!),
        ];
        Assert.Equal(names.Select(name => $"{name} 0"), said);
    }

    [Fact]
    public void Containers_are_piped_in_where_none_is_named()
    {
        string one = Running("a", "-Environment WHO=one"), two = Running("b", "-Environment WHO=two");
        Assert.Equal("one\ntwo", Shell.Text($"Get-DockerContainer {one}, {two} | Invoke-DockerExec -Command sh, -c, 'echo $WHO'"));
        Assert.Equal("one\ntwo", Shell.Text($"'{one}', '{two}' | Invoke-DockerExec -Command sh, -c, 'echo $WHO'"));
    }

    [Fact]
    public void Of_several_containers_the_exit_code_of_the_last_that_failed_stays()
    {
        string one = Running("a", "-Environment CODE=3"), two = Running("b", "-Environment CODE=0");
        Shell.Run($"Invoke-DockerExec {one}, {two} -- sh -c 'exit $CODE'").FailedWith("ContainerExitCode", one);
        Assert.Equal("3", Shell.Text("$LASTEXITCODE"));
        Shell.Run($"Invoke-DockerExec nobody-has-this, {two} true").FailedWith("ContainerNotFound");
        Assert.Equal("1", Shell.Text("$LASTEXITCODE"));
        Assert.Equal("0", Shell.Text($"Invoke-DockerExec {two}, {two} true; $LASTEXITCODE"));
    }

    [Fact]
    public void A_container_is_refused_as_input()
    {
        string name = Running("a");
        Shell.Run($"Get-DockerContainer {name} | Invoke-DockerExec {name} cat").FailedWith("ContainerAsInput", "-Command");
    }

    [Fact]
    public void Input_for_several_containers_is_refused()
    {
        Shell.Run($"'x' | Invoke-DockerExec {Running("a")}, {Running("b")} cat").FailedWith("InputForMany");
    }

    [Fact]
    public void Environment_user_and_folder_are_taken()
    {
        string name = Running("a");
        Assert.Equal("1 two", Shell.Text($"Invoke-DockerExec {name} -Environment @{{ A = 1 }}, 'B=two' -- sh -c 'echo $A $B'"));
        Assert.Equal("1000", Shell.Text($"Invoke-DockerExec {name} -User 1000 -- id -u"));
        Assert.Equal("/tmp", Shell.Text($"Invoke-DockerExec {name} -WorkingDirectory /tmp pwd"));
    }

    [Fact]
    public void Detached_it_emits_nothing_and_goes_on()
    {
        string name = Running("a");
        Shell.Get("$global:LASTEXITCODE = 77");
        Assert.Empty(Shell.Get($"Invoke-DockerExec {name} -Detach -- sh -c 'sleep 0.5; echo done > /tmp/mark'"));
        Assert.Equal("0", Shell.Text("$LASTEXITCODE"));
        Assert.Equal("done", Shell.Text($"Invoke-DockerExec {name} -- sh -c 'while [ ! -s /tmp/mark ]; do sleep 0.1; done; cat /tmp/mark'"));
        Shell.Run($"'x' | Invoke-DockerExec {name} -Detach cat").FailedWith("ExecDetachedInput", "would be lost");
        Shell.Run($"Invoke-DockerExec {name} -Detach -AsResult true").FailedWith("ExecDetachedWith", "-AsResult");
        Assert.Single(Shell.Run($"Invoke-DockerExec {name} -Detach nope-this-is-no-program").Errors);
        Assert.Equal("1", Shell.Text("$LASTEXITCODE"));
    }

    [Fact]
    public void AsLine_and_AsResult_give_objects()
    {
        string name = Running("a");
        Assert.Equal("StandardError bad", Shell.Text($"Invoke-DockerExec {name} -AsLine -- sh -c 'echo bad >&2' | ForEach-Object {{ \"$($_.Stream) $_\" }}"));
        dynamic result = Shell.One($"Invoke-DockerExec {name} -AsResult -- sh -c 'echo out; exit 2'");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("out", result.Output.ToString());
        Assert.Equal(name, result.Container);
    }

    [Fact]
    public void A_container_that_is_not_there_or_does_not_run_is_an_error()
    {
        Shell.Run("Invoke-DockerExec nobody-has-this ls").FailedWith("ContainerNotFound", "'nobody-has-this'");
        Shell.Get($"New-DockerContainer alpine -Name {Name("a")}");
        ErrorRecord error = Shell.Run($"Invoke-DockerExec {Name("a")} ls").FailedWith("ExecRefused", "is not running");
        Assert.Equal(ErrorCategory.InvalidOperation, error.CategoryInfo.Category);
    }

    [Fact]
    public void Without_a_command_or_a_container_it_says_how_to_write_it()
    {
        Shell.Run($"Invoke-DockerExec {Running("a")}").FailedWith("ExecWithoutCommand", "Invoke-DockerExec web -- ls");
        Shell.Run("Invoke-DockerExec -Command ls").FailedWith("ExecWithoutContainer");
    }

    [Fact]
    public void A_word_of_the_command_never_binds_as_a_parameter()
    {
        string name = Running("a");
        ScriptResult outcome = Shell.Run($"Invoke-DockerExec {name} echo -U postgres -d db");
        ErrorRecord error = Assert.Single(outcome.Errors);
        Assert.Contains("-- echo -U postgres -d db", error.Exception.Message, System.StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
        Assert.Equal("-U postgres -d db", Shell.Text($"Invoke-DockerExec {name} -- echo -U postgres -d db"));
    }
}
