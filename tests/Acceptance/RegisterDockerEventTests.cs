using System;
using System.Linq;
using System.Threading;

namespace PSDockerTools.Acceptance;

public sealed class RegisterDockerEventTests : EngineTest
{
    private static readonly string s_removed = SkipRule.IsCurrent(EngineKind.Podman) ? "remove" : "destroy";
    private static readonly long s_time = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds();

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
            // Each sends the last event of the previous one again, like an engine that still has it.
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
