using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ScriptedEngine;

namespace PSDockerTools.Acceptance;

/// <summary>Stopped commands leave no thread, socket or file behind. The tests run alone, because they count those of the process.</summary>
[Collection(nameof(Alone))]
public sealed class LeakTests : EngineTest
{
    private const int Times = 200;
    private const int Slack = 20; // the pool's threads come and go; what each of the times leaves is far more

    // Commands that run until they are stopped. NAME is a running container, NAME-made a created one, ENGINE a scripted engine with containers that
    // never exit and without a response for the container slow.
    [Theory]
    [InlineData("Get-DockerContainerLog NAME -Follow")]
    [InlineData("Get-DockerContainerLog NAME, NAME-b -Follow -Tail 0")]
    [InlineData("Invoke-DockerExec NAME sleep 60")]
    [InlineData("Invoke-DockerRun alpine -Engine ENGINE -- sleep 60")]
    [InlineData("Connect-DockerContainer NAME -NoSignalProxy")]
    [InlineData("Start-DockerContainer web -Attach -Engine ENGINE")]
    [InlineData("Measure-DockerContainer NAME -Follow")]
    [InlineData("Get-DockerEvent -Follow")]
    [InlineData("Get-DockerContainer slow -Detailed -Engine ENGINE")]
    [InlineData("Wait-DockerContainer NAME")]
    [InlineData("Wait-DockerContainer NAME-made -Condition Running")]
    public async Task What_is_begun_and_stopped_leaves_nothing_behind(string script)
    {
        Running("a");
        Running("a-b");
        Shell.Get($"New-DockerContainer alpine -Name {Name("a-made")} true");
        await using ScriptedDaemon engine = RunsForEver();
        string begun = script.Replace("NAME", Name("a"), StringComparison.Ordinal).Replace("ENGINE", engine.Endpoint.ToString(), StringComparison.Ordinal);
        for (int time = 0; time < Slack; time++) { BeginAndStop(begun, time); } // what is opened once stays open
        Census before = await Census.SettleAsync(null);
        for (int time = 0; time < Times; time++) { BeginAndStop(begun, time); }
        Census after = await Census.SettleAsync(before);
        Assert.True(after.IsAtMost(before), $"{script}\nbefore: {before}\nafter:  {after}");
    }

    [Fact]
    public async Task A_subscription_that_is_ended_leaves_nothing_behind()
    {
        string script = $"Register-DockerEvent -SourceIdentifier {Prefix} -Action {{ }} | Out-Null; Unregister-Event {Prefix}; Get-Job | Remove-Job";
        for (int time = 0; time < Slack; time++) { Shell.Get(script); }
        Census before = await Census.SettleAsync(null);
        for (int time = 0; time < Times; time++) { Shell.Get(script); }
        Census after = await Census.SettleAsync(before);
        Assert.True(after.IsAtMost(before), $"before: {before}\nafter:  {after}");
    }

    /// <summary>Stops it at another moment each time: while it looks for its container, connects, or has been following for a while.</summary>
    private void BeginAndStop(string script, int time)
    {
        using PowerShell shell = Shell.Script(script);
        IAsyncResult running = shell.BeginInvoke();
        Thread.Sleep(time % 8 * (time % 8)); // up to 49 ms, and more often soon
        Assert.False(running.IsCompleted, $"{script} had ended by itself: {string.Join(' ', shell.Streams.Error.ReadAll())}");
        shell.Stop();
    }

    private static ScriptedDaemon RunsForEver()
    {
        const string Container = """{"Id":"c1","Name":"/web","Names":["/web"],"Config":{},"State":{"Running":true}}""";
        return ScriptedDaemon.OnUnixSocket()
            .On("GET /images/alpine/json", Replies.Json("""{"Id":"sha256:1"}"""))
            .On("POST /containers/create", Replies.Json("""{"Id":"c1"}""", 201))
            .On("GET /containers/c1/json", Replies.Json(Container))
            .On("GET /containers/web/json", Replies.Json(Container))
            .On("GET /containers/c2/json", exchange => exchange.HangAsync())
            .On("GET /containers/json", Replies.Json("""[{"Id":"c1","Names":["/web"],"State":"running"},{"Id":"c2","Names":["/slow"],"State":"running"}]"""))
            .On("POST /containers/c1/attach", async exchange =>
            {
                await exchange.UpgradeAsync();
                // Its input ends at once. A writer notices a closed reader only when it writes.
                for (byte[] frame = [1, 0, 0, 0, 0, 0, 0, 2, (byte)'x', (byte)'\n']; ; await Task.Delay(20, exchange.End)) { await exchange.RawAsync(frame); }
            })
            .On("POST /containers/c1/wait", async exchange =>
            {
                await exchange.BeginChunksAsync();
                await exchange.HangAsync();
            })
            .On("POST /containers/c1/start", Replies.Status(204))
            .On("POST /containers/c1/kill", Replies.Status(204))
            .On("DELETE /containers/c1", Replies.Status(204));
    }

    /// <summary>The open files, sockets and threads of the process.</summary>
    private sealed record Census(int Threads, int Sockets, int Descriptors)
    {
        public static async Task<Census> SettleAsync(Census? goal)
        {
            Census now = Take();
            for (int tries = 0; tries < 100 && (goal is null ? tries < 10 : !now.IsAtMost(goal)); tries++)
            {
                await Task.Delay(100);
                now = Take();
            }
            return now;
        }

        public bool IsAtMost(Census other) =>
            Threads <= other.Threads + Slack && Sockets <= other.Sockets + Slack && Descriptors <= other.Descriptors + Slack;

        private static Census Take()
        {
            string?[] open = [.. Directory.GetFileSystemEntries("/proc/self/fd").Select(Target)];
            return new Census(Directory.GetDirectories("/proc/self/task").Length, open.Count(target => target?.StartsWith("socket:", StringComparison.Ordinal) == true), open.Length);
        }

        private static string? Target(string descriptor)
        {
            try { return new FileInfo(descriptor).LinkTarget; }
            catch (IOException) { return null; } // it was this listing's own
        }
    }
}

/// <summary>Tests that run when no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
