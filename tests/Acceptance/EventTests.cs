using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading;

namespace PSDockerTools.Acceptance;

public sealed class EventTests : EngineTest
{
    private static readonly string s_removed = SkipRule.IsCurrent(EngineKind.Podman) ? "remove" : "destroy";
    private static readonly long s_time = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds();

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

    [Fact]
    public void A_subscription_runs_its_action_for_each_event_in_order()
    {
        string script = $$"""
            $global:seen = [System.Collections.Generic.List[string]]::new()
            $job = Register-DockerEvent -Container {{Name("a")}} -Filter @{ event = 'create', 'start', 'die', '{{s_removed}}' } -SourceIdentifier {{Prefix}} {
                $global:seen.Add("$($Event.MessageData.Action) $($EventArgs.Event.Action) $($Event.SourceEventArgs.Event.Action) $($Sender.IsConnected)")
            }
            $job.GetType().Name
            Invoke-DockerRun alpine -Name {{Name("a")}} -Remove -- true
            {{Until("$global:seen.Count -ge 4")}}
            $global:seen
            $ExecutionContext.Events.GetEventSubscribers('{{Prefix}}') | ForEach-Object { $ExecutionContext.Events.UnsubscribeEvent($_) }
            @($ExecutionContext.Events.Subscribers).Count
            """;
        Assert.Equal(
            ["PSEventJob", .. new[] { "create", "start", "die", s_removed }.Select(action => $"{action} {action} {action} True"), "0"],
            Shell.Get(script).Select(one => one.ToString()));
    }

    [Fact]
    public void Without_an_action_events_wait_to_be_fetched_with_a_message_of_one_s_own()
    {
        string script = $$"""
            Register-DockerEvent -Type volume -Filter volume={{Name("v")}} -SourceIdentifier {{Prefix}} -MessageData mine -MaxTriggerCount 2
            New-DockerVolume {{Name("v")}} | Remove-DockerVolume
            {{Until("@($ExecutionContext.Events.ReceivedEvents).Count -ge 2")}}
            $ExecutionContext.Events.ReceivedEvents | ForEach-Object { "$($_.MessageData) $($_.SourceEventArgs.Event.Action)" }
            {{Until("@($ExecutionContext.Events.Subscribers).Count -eq 0")}}
            @($ExecutionContext.Events.Subscribers).Count
            """;
        Assert.Equal(["mine create", $"mine {s_removed}", "0"], Shell.Get(script).Select(one => one.ToString()));
    }

    [Fact]
    public void What_cannot_be_subscribed_to_leaves_nothing()
    {
        Shell.Run("Register-DockerEvent -Engine unix:///nowhere").FailedWith("EngineUnreachable");
        Shell.Run("Register-DockerEvent -SourceIdentifier PowerShell.Mine").FailedWith("SourceIdentifierReserved", "PowerShell.Mine");
        Shell.Run("Register-DockerEvent -Forward { }").FailedWith("ForwardedAction");
        Assert.Empty(Shell.Get("$ExecutionContext.Events.Subscribers"));
        Shell.Get($"Register-DockerEvent -SourceIdentifier {Prefix}");
        Shell.Run($"Register-DockerEvent -SourceIdentifier {Prefix}").FailedWith("EventSubscriberExists", Prefix);
    }

    [Fact]
    public async System.Threading.Tasks.Task A_subscription_outlives_broken_connections_and_its_end_closes_them()
    {
        await using global::ScriptedEngine.ScriptedDaemon daemon = global::ScriptedEngine.ScriptedDaemon.OnUnixSocket();
        int asked = 0;
        daemon.On("GET /events", async exchange =>
        {
            int number = Interlocked.Increment(ref asked);
            await exchange.BeginChunksAsync();
            // Each tells the last of the one before again, as an engine does that still has it.
            for (int index = (number * 10) - 1; index < (number + 1) * 10; index++) { await exchange.ChunkAsync(EventOf(index)); }
            if (number < 5) { exchange.Close(); } else { await exchange.HangAsync(); }
        });
        string[] seen =
        [
            .. Shell.Get($$"""
                Register-DockerEvent -Engine {{daemon.Endpoint}} -SourceIdentifier {{Prefix}}
                {{Until("@($ExecutionContext.Events.ReceivedEvents).Count -ge 51")}}
                $ExecutionContext.Events.ReceivedEvents | ForEach-Object { $_.MessageData.ActorName }
                """).Select(one => one.ToString()),
        ];
        Assert.Equal(Enumerable.Range(9, 51).Select(index => $"c{index}"), seen);
        Assert.Equal("True", Shell.Text($"$ExecutionContext.Events.GetEventSubscribers('{Prefix}').SourceObject.IsConnected"));
        Shell.Get($"$ExecutionContext.Events.GetEventSubscribers('{Prefix}') | ForEach-Object {{ $ExecutionContext.Events.UnsubscribeEvent($_) }}");
        Eventually.True(() => daemon.OpenConnections <= 1, "the connections are closed"); // the greeting's stays in the pool
        Assert.Equal(5, Volatile.Read(ref asked));
    }

    private static string EventOf(int index) =>
        $$$"""{"Type":"container","Action":"start","Actor":{"ID":"{{{index}}}","Attributes":{"name":"c{{{index}}}"}},"scope":"local","time":{{{s_time}}},"timeNano":{{{s_time}}}00{{{index:D7}}}}""";

    /// <summary>Waits in the script; actions run between its statements.</summary>
    private static string Until(string condition) =>
        $"for ($end = (Get-Date).AddSeconds({Eventually.Limit.TotalSeconds}); -not ({condition}) -and (Get-Date) -lt $end; ) {{ Start-Sleep -Milliseconds 20 }}";
}
