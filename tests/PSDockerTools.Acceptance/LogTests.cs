using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class LogTests : EngineTest
{
    [Fact]
    public void Lines_have_their_stream_their_time_and_their_container()
    {
        string name = Ended("a", "echo out; sleep 0.1; echo err >&2");
        IReadOnlyList<PSObject> lines = Shell.Get($"Get-DockerContainerLog {name}");
        Assert.Equal(["out", "err"], lines.Select(line => line.ToString()));
        Assert.Equal(["StandardOutput", "StandardError"], lines.Select(line => line.Properties["Stream"].Value.ToString()));
        Assert.All(lines, line => Assert.Equal(name, line.Properties["Container"].Value));
        Assert.All(lines, line => Assert.InRange((DateTime)line.Properties["Time"].Value, DateTime.Now.AddMinutes(-2), DateTime.Now.AddMinutes(1)));
    }

    [Fact]
    public void Tail_gives_the_last_lines()
    {
        string name = Ended("a", "for i in 1 2 3 4 5; do echo $i; done");
        Assert.Equal("4\n5", Shell.Text($"Get-DockerContainerLog {name} -Tail 2"));
        Assert.Equal("", Shell.Text($"Get-DockerContainerLog {name} -Tail 0"));
        Assert.Equal(5, Shell.Get($"Get-DockerContainerLog {name}").Count);
    }

    [Fact]
    public void Since_and_until_take_a_time_a_span_and_the_time_of_a_line()
    {
        string name = Ended("a", "echo old; sleep 2; echo new");
        Assert.Equal("new", Shell.Text($"$lines = Get-DockerContainerLog {name}; Get-DockerContainerLog {name} -Since $lines[1].Time"));
        Assert.Equal("old", Shell.Text($"Get-DockerContainerLog {name} -Until $lines[1].Time.AddSeconds(-1)"));
        Assert.Equal("old\nnew", Shell.Text($"Get-DockerContainerLog {name} -Since 10m"));
        Assert.Equal("", Shell.Text($"Get-DockerContainerLog {name} -Until 10m"));
        Shell.Run($"Get-DockerContainerLog {name} -Since yesterday").FailedWith("ParameterArgumentTransformationError", "'yesterday'");
    }

    [Fact]
    public void Timestamps_change_what_is_shown_and_not_what_it_is()
    {
        string name = Ended("a", "echo one");
        dynamic line = Shell.One($"Get-DockerContainerLog {name} -Timestamps");
        Assert.Equal("one", line.Text);
        Assert.Contains("PSDockerTools.DockerLogLine#Timestamps", ((PSObject)line).TypeNames);
    }

    [Fact]
    public void Letters_of_any_script_arrive_whole()
    {
        string name = Ended("a", "printf \"Gr\\303\\274\\303\\237e \\346\\227\\245\\346\\234\\254 \\360\\237\\220\\263\\n\"");
        Assert.Equal("Grüße 日本 🐳", Shell.Text($"Get-DockerContainerLog {name}"));
    }

    [Fact]
    public void Bytes_that_are_no_text_do_not_end_the_log()
    {
        string name = Ended("a", "printf \"a\\377b\\nafter\\n\"");
        Assert.Equal("a\uFFFDb\nafter", Shell.Text($"Get-DockerContainerLog {name}"));
    }

    [Fact]
    public void Twenty_thousand_lines_come_in_order_and_the_first_before_the_last_is_read()
    {
        string name = Ended("a", "i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done");
        string[] lines = [.. Shell.Get($"Get-DockerContainerLog {name}").Select(line => line.ToString()!)];
        Assert.Equal(Enumerable.Range(0, 20000).Select(number => $"line {number}"), lines);
        Stopwatch clock = Stopwatch.StartNew();
        Assert.Equal("line 0", Shell.First($"Get-DockerContainerLog {name}"));
        Assert.True(clock.Elapsed.TotalSeconds < 5, $"the first line took {clock.Elapsed}");
    }

    [Theory]
    [InlineData(17_000)]
    [InlineData(40_000)]
    [InlineData(1_048_576)]
    public void A_long_line_is_one_line(int length)
    {
        string name = Ended("a", $"echo before; head -c {length} /dev/zero | tr \"\\\\0\" x; echo; echo after");
        string[] lines = [.. Shell.Get($"Get-DockerContainerLog {name}").Select(line => line.ToString()!)];
        Assert.Equal([6, length, 5], lines.Select(line => line.Length));
    }

    [Fact]
    public void The_log_of_a_terminal_is_read_too()
    {
        string name = Name("tty");
        Shell.Get($"Invoke-DockerRun alpine -Detach -Tty -Name {name} -- sh -c 'echo one; echo two >&2' > $null; Wait-DockerContainer {name} > $null");
        Assert.Equal("StandardOutput one\nStandardOutput two", Shell.Text($"Get-DockerContainerLog {name} | ForEach-Object {{ \"$($_.Stream) $_\" }}"));
    }

    [Fact]
    public void A_last_line_without_an_end_is_a_line()
    {
        Assert.Equal("no end", Shell.Text($"Get-DockerContainerLog {Ended("a", "printf \"no end\"")}"));
    }

    [Fact]
    public void Several_logs_come_one_after_the_other()
    {
        string one = Ended("a", "echo one"), two = Ended("b", "echo two");
        Assert.Equal("one\ntwo", Shell.Text($"Get-DockerContainerLog {one}, {two}"));
        Shell.Run("Get-DockerContainerLog nobody-has-this").FailedWith("ContainerNotFound", "'nobody-has-this'");
    }

    private string Ended(string suffix, string script)
    {
        string name = Name(suffix);
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c '{script}' > $null; Wait-DockerContainer {name} > $null");
        return name;
    }
}
