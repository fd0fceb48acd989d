using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class GetDockerEventTests : EngineTest
{
    [Fact]
    public void What_has_happened_to_a_container_is_had_in_its_order()
    {
        Shell.Get($"Invoke-DockerRun alpine -Name {Name("a")} -ErrorAction Ignore -- sh -c 'exit 3'");
        Assert.Equal(
            ["create", "attach", "start", "die"],
            Shell.Get($"Get-DockerEvent -Container {Name("a")} -Since 5m | Where-Object Action -ne init | ForEach-Object Action").Select(one => one.ToString()).Take(4)); // init is Podman's
        dynamic die = Shell.One($"Get-DockerEvent -Container {Name("a")} -Action die");
        Assert.Equal("3", Shell.Text($"(Get-DockerEvent -Container {Name("a")} -Action die).Attributes.exitCode"));
        Assert.Equal("container", die.Type);
        Assert.Equal(Name("a"), die.ActorName);
        Assert.Contains("alpine", Shell.Text($"(Get-DockerEvent -Container {Name("a")} -Action start).Attributes.image"), StringComparison.Ordinal);
        Assert.InRange((DateTime)die.Time, DateTime.Now.AddMinutes(-1), DateTime.Now.AddSeconds(1));
        Assert.Empty(Shell.Get($"Get-DockerEvent -Container {Prefix}")); // the beginning of a name is no name
        Assert.NotEmpty(Shell.Get($"Get-DockerEvent -Container {Prefix}*"));
        Assert.Empty(Shell.Get($"Get-DockerEvent -Container {Name("a")} -Until 1h"));
        Assert.Single(Shell.Get($"Get-DockerEvent -Container {Name("a")} -MaxEvents 1"));
    }

    [Fact]
    public void The_engine_s_filters_are_taken_and_a_misspelt_one_is_refused()
    {
        Shell.Get($"New-DockerVolume {Name("v")} -Label owner={Prefix}");
        string conditions = $"-Filter @{{ volume = '{Name("v")}', '{Name("w")}'; event = 'create' }}";
        Assert.Equal($"volume create {Name("v")}", Shell.Text($"Get-DockerEvent {conditions}"));
        Assert.Equal($"volume create {Name("v")}", Shell.Text($"Get-DockerEvent -Type volume -Filter volume={Name("v")}"));
        Shell.Run("Get-DockerEvent -Filter voulme=x").FailedWith("EventFilterUnknown", "voulme", "volume");
        Shell.Run("Get-DockerEvent -Filter x").FailedWith("ParameterArgumentTransformationError", "'x'", "event=die");
        Shell.Run("Get-DockerEvent -Since 1h -Until 2h").FailedWith("SinceAfterUntil", "1h", "2h");
    }

    [Fact]
    public void Following_gives_what_happens_as_it_happens_and_ends_with_enough()
    {
        string name = Running("a");
        using RecordingProxy relay = new(TestEnvironment.Engine);
        using Shell other = new(relay.Uri);
        using PowerShell shell = other.Script($"Get-DockerEvent -Follow -Since 10m -Container {name} -Action pause, unpause -MaxEvents 2 | ForEach-Object Action");
        PSDataCollection<PSObject> output = [];
        IAsyncResult running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        relay.WaitFor("/events?");
        Shell.Get($"Suspend-DockerContainer {name}");
        Eventually.True(() => output.Count > 0, "the first event");
        Assert.True(output.Count == 1); // to enumerate it would be to wait for its end
        Assert.Equal("pause", output[0].ToString());
        Assert.False(running.IsCompleted);
        Shell.Get($"Resume-DockerContainer {name}");
        Assert.True(running.AsyncWaitHandle.WaitOne(Eventually.Limit));
        Assert.Equal(["pause", "unpause"], output.ReadAll().Select(one => one.ToString()));
    }

    [Fact]
    public void Following_ends_at_its_time_and_of_several_engines_one_may_be_gone()
    {
        Stopwatch clock = Stopwatch.StartNew();
        Shell.Get("Get-DockerEvent -Follow -Until ([datetime]::Now.AddSeconds(1))");
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.5, Eventually.Limit.TotalSeconds);
        Running("a");
        ScriptResult outcome = Shell.Run($"Get-DockerEvent -Engine unix:///nowhere, {TestEnvironment.Engine} -Container {Name("a")} -Action start");
        outcome.FailedWith("EngineUnreachable", "unix:///nowhere");
        Assert.Equal($"container start {Name("a")}", outcome.Text);
        Assert.Contains(outcome.Output[0].TypeNames, name => name == "PSDockerTools.DockerEvent#Engine");
    }

    /// <summary>Waits in the script; actions run between its statements.</summary>
    private static string Until(string condition) =>
        $"for ($end = (Get-Date).AddSeconds({Eventually.Limit.TotalSeconds}); -not ({condition}) -and (Get-Date) -lt $end; ) {{ Start-Sleep -Milliseconds 20 }}";
}
