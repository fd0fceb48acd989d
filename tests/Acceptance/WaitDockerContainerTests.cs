using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

public sealed class WaitDockerContainerTests : EngineTest
{
    [FactNotOn(EngineKind.Podman, "it checks the health with systemd only")]
    public async Task Start_can_wait_until_what_it_starts_is_healthy()
    {
        await CheckedAsync("a", "test -e /tmp/ready", "sleep 1; touch /tmp/ready; sleep 1000");
        dynamic container = Shell.One($"Start-DockerContainer {Name("a")} -WaitHealthy -Timeout 120 -PassThru");
        Assert.Equal("healthy", container.Health);
        Assert.Equal(Name("a"), Shell.Text($"Wait-DockerContainer {Name("a")} -Condition Healthy -Timeout 120"));
        Shell.Run($"Start-DockerContainer {Name("a")} -Timeout 3").FailedWith("TimeoutWithoutWait", "-WaitHealthy");
    }

    [FactNotOn(EngineKind.Podman, "it checks the health with systemd only")]
    public async Task What_is_unhealthy_may_recover_and_is_told()
    {
        await CheckedAsync("a", "test -e /tmp/ready", "sleep 1000");
        using Shell other = new();
        using PowerShell starting = other.Script($"Start-DockerContainer {Name("a")} -WaitHealthy");
        IAsyncResult running = starting.BeginInvoke();
        await Eventually.TrueAsync(() => starting.Streams.Warning.Count > 0, "a warning that it is unhealthy");
        Assert.Contains(Name("a"), starting.Streams.Warning[0].Message, StringComparison.Ordinal);
        Assert.False(running.IsCompleted);
        Shell.Get($"Invoke-DockerExec {Name("a")} touch /tmp/ready");
        starting.EndInvoke(running);
        Assert.Empty(starting.Streams.Error);
        Assert.Single(starting.Streams.Warning);

        await CheckedAsync("b", "false", "sleep 1000");
        Shell.Get($"Start-DockerContainer {Name("b")}");
        await Eventually.TrueAsync(() => Shell.Text($"(Get-DockerContainer {Name("b")}).Health") == "unhealthy", "it is unhealthy");
        ErrorRecord error = Shell.Run($"Start-DockerContainer {Name("b")} -WaitHealthy -Timeout 3").FailedWith("ContainerWaitTimedOut", "3s", "unhealthy");
        Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
    }

    [Fact]
    public async Task What_can_never_be_healthy_is_an_error_at_once()
    {
        string name = Running("a");
        Stopwatch clock = Stopwatch.StartNew();
        Shell.Run($"Wait-DockerContainer {name} -Condition Healthy -Timeout 1000").FailedWith("ContainerWithoutHealthCheck", name);
        await CheckedAsync("b", "false", "sleep 1; exit 4");
        Shell.Run($"Start-DockerContainer {Name("b")} -WaitHealthy -Timeout 1000").FailedWith("ContainerEnded", Name("b"), "exited (4)");
        Shell.Run($"Wait-DockerContainer {Name("b")} -Condition Healthy -Timeout 1000").FailedWith("ContainerEnded");
        Assert.True(clock.Elapsed < Eventually.Limit, $"it took {clock.Elapsed}");
    }

    [Fact]
    public void Running_waits_for_one_that_is_still_to_be_started()
    {
        Shell.Get($"New-DockerContainer alpine -Name {Name("a")} sleep 1000");
        Shell.Run($"Wait-DockerContainer {Name("a")} -Condition Running -Timeout 500ms").FailedWith("ContainerWaitTimedOut", "created");
        using RecordingProxy relay = new(TestEnvironment.Engine);
        using Shell other = new(relay.Uri);
        using PowerShell shell = other.Script($"Wait-DockerContainer {Name("a")} -Condition Running -Timeout 120");
        IAsyncResult waiting = shell.BeginInvoke();
        relay.WaitFor("/events?");
        Assert.False(waiting.IsCompleted);
        Shell.Get($"Start-DockerContainer {Name("a")}");
        Assert.True(waiting.AsyncWaitHandle.WaitOne(Eventually.Limit));
        Assert.Equal(Name("a"), Assert.Single(shell.EndInvoke(waiting)).ToString());
    }

    [Fact]
    public void Removed_is_told_with_the_exit_code_and_what_is_gone_already_is_no_error()
    {
        string name = Running("a");
        using RecordingProxy relay = new(TestEnvironment.Engine);
        using Shell other = new(relay.Uri);
        using PowerShell shell = other.Script($"Wait-DockerContainer {name}, {Name("nobody")} -Condition Removed -Timeout 120");
        IAsyncResult waiting = shell.BeginInvoke();
        relay.WaitFor("/wait?");
        Assert.False(waiting.IsCompleted);
        Shell.Get($"$gone = Get-DockerContainer {name}; Remove-DockerContainer {name} -Force");
        Assert.True(waiting.AsyncWaitHandle.WaitOne(Eventually.Limit));
        Assert.Equal($"{name} exited with 137", Assert.Single(shell.EndInvoke(waiting)).ToString());
        Assert.Empty(Shell.Get("$gone | Wait-DockerContainer -Condition Removed"));
        Shell.Run("$gone | Wait-DockerContainer -Condition Running").FailedWith("ContainerGone", name);
        Shell.Run($"Wait-DockerContainer {name}").FailedWith("ContainerNotFound", name);
    }

    [Fact]
    public void NextExit_is_an_end_that_is_still_to_come()
    {
        Shell.Get($"Invoke-DockerRun alpine -Name {Name("a")} -- true");
        Shell.Run($"Wait-DockerContainer {Name("a")} -Condition NextExit -Timeout 500ms").FailedWith("ContainerWaitTimedOut");
        Assert.Equal("0", Shell.Text($"(Wait-DockerContainer {Name("a")}).ExitCode"));
    }

    [Fact]
    public void Many_are_waited_for_side_by_side_and_told_in_the_order_of_the_input()
    {
        foreach (int seconds in new[] { 3, 2, 1 }) { Shell.Get($"Invoke-DockerRun alpine -Detach -Name {Name($"s{seconds}")} -- sh -c 'sleep {seconds}; exit {seconds}'"); }
        Assert.Equal("3 2 1", Shell.Text($"\"$((Wait-DockerContainer {Name("s3")}, {Name("s2")}, {Name("s1")} -Timeout 120).ExitCode)\""));

        string[] names = [.. Enumerable.Range(0, 5).Select(number => Running("c" + number))];
        using RecordingProxy relay = new(TestEnvironment.Engine);
        using Shell other = new(relay.Uri);
        using PowerShell shell = other.Script($"Wait-DockerContainer {string.Join(',', names)}");
        IAsyncResult waiting = shell.BeginInvoke();
        relay.WaitFor("/wait?", times: 5); // none of them has ended
        Shell.Get($"Stop-DockerContainer {string.Join(',', names)}");
        Assert.Equal(names, shell.EndInvoke(waiting).Select(end => end.Properties["Name"].Value));
    }

    /// <summary>A container with a health check every half second, of which one failure makes it unhealthy.</summary>
    private async Task CheckedAsync(string suffix, string check, string command)
    {
        using SocketsHttpHandler handler = new()
        {
            ConnectCallback = async (_, cancel) =>
            {
                Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(TestEnvironment.Engine["unix://".Length..]), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using HttpClient http = new(handler);
        string body = JsonSerializer.Serialize(new
        {
            Image = "alpine",
            Cmd = new[] { "sh", "-c", command },
            StopTimeout = 0,
            Healthcheck = new { Test = new[] { "CMD-SHELL", check }, Interval = 500_000_000L, Timeout = 60_000_000_000L, Retries = 1 },
        });
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage made = await http.PostAsync(new Uri($"http://docker/containers/create?name={Name(suffix)}"), content);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
    }
}
