using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace PSDockerTools.Acceptance;

public sealed class MeasureDockerContainerTests : EngineTest
{
    // The engine reads the container's and the host's CPU time one after the other, so a container with one CPU can show slightly more than 100 percent.
    private const double OneProcessor = 150;
    private const string Keep = "x=$(head -c 30000000 /dev/zero | tr \"\\0\" x); while :; do sleep 1; done";

    [Fact]
    public void What_burns_and_what_holds_memory_is_measured_side_by_side_in_the_order_of_the_names()
    {
        string burns = Running("burns", "while :; do :; done"), holds = Running("holds", Keep);
        Eventually.True(() => long.Parse(Shell.Text($"(Measure-DockerContainer {holds}).MemoryUsage"), CultureInfo.InvariantCulture) >= 28_000_000, "it has fetched its memory");
        IReadOnlyList<PSObject> both = Shell.Get($"Measure-DockerContainer {burns}, {holds}, {burns}");
        Assert.Equal([burns, holds], both.Select(one => one.Properties["Name"].Value));
        dynamic first = both[0], second = both[1];
        Assert.InRange((double)first.CpuPercent, 0.1, OneProcessor); // others have the processors, too
        Assert.InRange((double)second.CpuPercent, 0, 20);
        Assert.InRange((long)second.MemoryUsage, 28_000_000L, 60_000_000L);
        Assert.InRange((long)first.MemoryUsage, 100_000L, 5_000_000L);
        Assert.Equal((double)second.MemoryUsage / (long)second.MemoryLimit * 100, (double)second.MemoryPercent, 6);
        Assert.Equal(Environment.ProcessorCount, (int)first.Processors);
        Assert.InRange((DateTime)first.Time, DateTime.Now.AddMinutes(-1), DateTime.Now.AddMinutes(1));
        Assert.Equal(64, ((string)first.Id).Length);
        Assert.Equal(1L, (long)first.Pids);
    }

    [Fact]
    public void What_goes_over_the_network_and_to_its_limit_is_told()
    {
        string name = Name("a");
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c 'while :; do wget -q -T 1 -O /dev/null http://127.0.0.1:1; sleep 0.2; done'");
        dynamic one = Shell.One($"Measure-DockerContainer {name}");
        Assert.Equal("eth0", (string)one.Interfaces[0].Name);
        Assert.Equal((long)one.Interfaces[0].Received, (long)one.NetworkReceived);
        Assert.Equal("", Shell.Text($"(Measure-DockerContainer {Running("host", "sleep 60", "-Network host")}).Interfaces"));
    }

    [Fact]
    public void Without_a_name_all_that_run_are_measured()
    {
        string one = Running("one"), two = Running("two"), made = Name("made");
        Shell.Get($"New-DockerContainer alpine -Name {made}");
        string[] names = [.. Shell.Run("Measure-DockerContainer").Output.Select(stats => stats.Properties["Name"].Value.ToString()!)];
        Assert.Contains(one, names);
        Assert.Contains(two, names);
        Assert.DoesNotContain(made, names);
    }

    [Fact]
    public void A_wildcard_means_those_that_run_and_a_name_the_one_that_has_it()
    {
        string runs = Running("runs"), made = Name("made");
        Shell.Get($"New-DockerContainer alpine -Name {made}");
        Assert.Equal(runs, Shell.Text($"(Measure-DockerContainer '{Prefix}-*').Name"));
        dynamic stopped = Shell.One($"Measure-DockerContainer {made}");
        Assert.Equal((0.0, 0L, 0L), ((double)stopped.CpuPercent, (long)stopped.MemoryUsage, (long)stopped.Pids));
        Assert.Equal(made, (string)stopped.Name);
        Assert.Null(stopped.MemoryLimit);
        Assert.Equal(2, Shell.Get($"Get-DockerContainer '{Prefix}-*' | Measure-DockerContainer").Count);
    }

    [Fact]
    public void What_is_not_there_is_told_and_the_others_are_measured()
    {
        string runs = Running("runs");
        ScriptResult outcome = Shell.Run($"Measure-DockerContainer nobody-has-this, {runs}");
        outcome.FailedWith("ContainerNotFound", "'nobody-has-this'");
        Assert.Single(outcome.Output);
        Assert.Empty(Shell.Get("Measure-DockerContainer 'nobody-has-*'"));
        Assert.Empty(Shell.Get("Get-DockerContainer 'nobody-has-*' | Measure-DockerContainer"));
        Shell.Get($"$gone = Get-DockerContainer {runs}; Remove-DockerContainer {runs} -Force");
        Shell.Run("$gone | Measure-DockerContainer").FailedWith("ContainerNotFound", runs);
    }

    [Fact]
    public void Following_gives_a_reading_about_every_second()
    {
        string burns = Running("burns", "while :; do :; done");
        dynamic[] readings =
        [
            .. Shell.Get($"$n = 0; do {{ Measure-DockerContainer {burns} -Follow | ForEach-Object {{ $_; if (++$n -eq 3) {{ break }} }} }} while ($false)"),
        ];
        Assert.Equal(3, readings.Length);
        Assert.All(readings, one => Assert.InRange((double)one.CpuPercent, 0.1, OneProcessor)); // the first, too
        Assert.InRange(((DateTime)readings[2].Time - (DateTime)readings[0].Time).TotalSeconds, 1.5, Eventually.Limit.TotalSeconds);
        Assert.Contains("PSDockerTools.DockerContainerStats#Follow", ((PSObject)readings[0]).TypeNames);
    }

    [Fact]
    public void While_all_are_followed_new_ones_join_and_gone_ones_leave()
    {
        string stays = Running("stays"), late = Name("late");
        using PowerShell follower = Shell.Script($"Measure-DockerContainer '{Prefix}-*' -Follow");
        using PSDataCollection<PSObject> readings = [];
        IAsyncResult following = follower.BeginInvoke<PSObject, PSObject>(null, readings);
        int Count(string name) => SoFar(readings).Count(one => (string)one.Properties["Name"].Value == name);
        Await(() => Count(stays) > 0);

        using Shell other = new();
        other.Get($"Invoke-DockerRun alpine -Detach -Name {late} -- sleep 600");
        Await(() => Count(late) > 1);
        other.Get($"Stop-DockerContainer {late} -Force");
        int stayed = Count(stays);
        Await(() => Count(stays) > stayed + 1); // what was under way has come
        int before = Count(late);
        Await(() => Count(stays) > stayed + 3);
        Assert.Equal(before, Count(late));

        other.Get($"Start-DockerContainer {late}");
        Await(() => Count(late) > before + 1);
        Assert.False(following.IsCompleted);
        follower.Stop();
    }

    [Fact]
    public void Following_what_was_named_ends_when_all_of_it_is_removed_and_not_before()
    {
        string one = Running("one"), made = Name("made");
        Shell.Get($"New-DockerContainer alpine -Name {made} sleep 600");
        using PowerShell follower = Shell.Script($"Measure-DockerContainer {one}, {made} -Follow");
        using PSDataCollection<PSObject> readings = [];
        IAsyncResult following = follower.BeginInvoke<PSObject, PSObject>(null, readings);
        int Count(string name) => SoFar(readings).Count(reading => (string)reading.Properties["Name"].Value == name);
        Await(() => Count(one) > 1);
        Assert.Equal(1, Count(made)); // usage of zero, returned once

        using Shell other = new();
        other.Get($"Start-DockerContainer {made}");
        Await(() => Count(made) > 2);
        other.Get($"Remove-DockerContainer {one} -Force");
        int left = Count(made);
        Await(() => Count(made) > left + 1);
        other.Get($"Stop-DockerContainer {made} -Force");
        Assert.False(following.IsCompleted);
        other.Get($"Remove-DockerContainer {made}");
        Await(() => following.IsCompleted);
        Assert.Empty(follower.Streams.Error);
    }

    [Fact]
    public void One_that_ended_a_moment_ago_is_told_once_to_use_nothing()
    {
        string name = Running("a"), runs = Running("runs");
        using PowerShell follower = Shell.Script($"Stop-DockerContainer {name} -Force; Measure-DockerContainer {name}, {runs} -Follow");
        using PSDataCollection<PSObject> readings = [];
        follower.BeginInvoke<PSObject, PSObject>(null, readings);
        Await(() => SoFar(readings).Count(one => (string)one.Properties["Name"].Value == runs) > 2);
        follower.Stop();
        PSObject told = Assert.Single(SoFar(readings), one => (string)one.Properties["Name"].Value == name);
        Assert.Equal(0L, told.Properties["MemoryUsage"].Value);
    }

    [Fact]
    public void A_reader_that_is_slow_gets_the_latest()
    {
        string name = Running("a");
        double[] ages =
        [
            .. Shell.Get($$"""
                $n = 0
                do {
                    Measure-DockerContainer {{name}} -Follow | ForEach-Object {
                        ([DateTime]::Now - $_.Time).TotalSeconds
                        if (++$n -eq 4) { break }
                        Start-Sleep -Milliseconds 2500
                    }
                } while ($false)
                """).Select(age => (double)age.BaseObject),
        ];
        // Where readings wait for their turn, each is a second and a half older than the one before.
        Assert.True(ages[3] - ages[0] < 3.5, $"readings were {string.Join(", ", ages)} seconds old");
    }

    [Fact]
    public void An_engine_that_is_not_there_does_not_end_the_others()
    {
        string name = Running("a");
        string engines = $"{TestEnvironment.Engine}, unix:///nowhere/docker.sock";
        ScriptResult once = Shell.Run($"Measure-DockerContainer '{Prefix}-*' -Engine {engines}");
        once.FailedWith("EngineUnreachable");
        Assert.Single(once.Output);
        ScriptResult followed = Shell.Run(
            $"do {{ Measure-DockerContainer '{Prefix}-*' -Follow -Engine {engines} | ForEach-Object {{ $_; break }} }} while ($false)");
        followed.FailedWith("EngineUnreachable");
        Assert.Equal(name, Assert.Single(followed.Output).Properties["Name"].Value);
    }

    /// <summary>The current records. Copying a growing collection is not safe.</summary>
    private static PSObject[] SoFar(PSDataCollection<PSObject> readings) => [.. Enumerable.Range(0, readings.Count).Select(index => readings[index])];

    private string Running(string suffix, string script, string options = "")
    {
        string name = Name(suffix);
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} {options} -- sh -c '{script}'");
        return name;
    }

    private string Running(string suffix) => Running(suffix, "while :; do sleep 0.5; done");

    private static void Await(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string what = "") => Eventually.True(holds, what);
}
