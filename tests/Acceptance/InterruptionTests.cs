using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ScriptedEngine;

namespace PSDockerTools.Acceptance;

/// <summary>Ctrl-C, and pipelines that end early.</summary>
public sealed class InterruptionTests : EngineTest
{
    [Theory]
    [InlineData("Stop-DockerContainer", "-Timeout 0")]
    [InlineData("Stop-DockerContainer", "-Force")]
    public void What_its_end_removes_is_not_returned_as_running(string command, string options)
    {
        string name = Running("a", "-Remove");
        Assert.Contains(Shell.Text($"({command} {name} {options} -PassThru).State"), new[] { "removing", "exited", "dead" });
    }

    [Fact]
    public void Ctrl_C_ends_a_wait()
    {
        string name = Running("a");
        Stops($"Wait-DockerContainer {name}", "/wait?");
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {name}).State"));
    }

    [Fact]
    public void Ctrl_C_ends_a_wait_for_health() =>
        Stops($"New-DockerContainer alpine -Name {Name("a")} true | Wait-DockerContainer -Condition Healthy", "/events?");

    [Fact]
    public void Ctrl_C_ends_the_following_of_events() => Stops("Get-DockerEvent -Follow", "/events?");

    [Fact]
    public void Ctrl_C_ends_a_stop_that_takes_its_time()
    {
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {Name("deaf")} -- sh -c 'trap \"\" TERM; while :; do sleep 0.1; done'");
        Stops($"Stop-DockerContainer {Name("deaf")} -Timeout 1000", "/stop?");
    }

    [Fact]
    public void Ctrl_C_ends_an_exec() => Stops($"Invoke-DockerExec {Running("a")} sleep 1000", "/start");

    [Fact]
    public void Ctrl_C_ends_an_exec_that_waits_for_input() => Stops($"& {{ 'one'; [Threading.Thread]::Sleep(100); 'two' }} | Invoke-DockerExec {Running("a")} -- sh -c 'sleep 1000'", "/start");

    [Fact]
    public void Ctrl_C_ends_a_log_that_is_followed()
    {
        string name = Running("a");
        Stops($"Get-DockerContainerLog {name} -Follow", "/logs?");
        Stops($"Get-DockerContainerLog {name}, {Running("b")} -Follow -Tail 0", "/logs?", times: 2);
    }

    [Fact]
    public void Ctrl_C_ends_a_run_and_interrupts_its_container()
    {
        // Waits for its output first: a container that is being started is removed again, and one without its trap exits with another code.
        StopsAfter("set", Shell, $"Invoke-DockerRun alpine -Name {Name("a")} -- sh -c 'trap \"exit 42\" INT; echo set; while :; do sleep 0.1; done'");
        Assert.Equal("42", Shell.Text($"(Wait-DockerContainer {Name("a")} -Timeout 120).ExitCode"));
    }

    [Fact]
    public void Ctrl_C_leaves_a_container_alone_that_gets_no_signals()
    {
        StopsAfter("set", Shell, $"Invoke-DockerRun alpine -Name {Name("a")} -NoSignalProxy -- sh -c 'trap \"exit 42\" INT; echo set; while :; do sleep 0.1; done'");
        Shell.Run($"Wait-DockerContainer {Name("a")} -Timeout 1").FailedWith("ContainerWaitTimedOut");
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {Name("a")}).State"));
    }

    [Fact]
    public void Ctrl_C_ends_a_build()
    {
        string context = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(context, "Dockerfile"), $"FROM alpine\nRUN echo {Prefix}; sleep 1000\n");
        Stops($"Invoke-DockerBuild {context} -NoCache", "/build?");
        Directory.Delete(context, true);
    }

    [Fact]
    public void Ctrl_C_ends_what_follows_the_use_of_containers()
    {
        Stops($"Measure-DockerContainer {Running("a")} -Follow", "/stats?");
        Stops("Measure-DockerContainer -Follow", "/stats?");
        Stops("Measure-DockerContainer -Follow | ForEach-Object { [Threading.Thread]::Sleep(400) }", "/stats?");
    }

    [Theory]
    [InlineData("Get-DockerContainer")]
    [InlineData("Receive-DockerImage alpine")]
    [InlineData("Measure-DockerContainer")]
    [InlineData("Measure-DockerContainer -Follow")]
    [InlineData("Test-DockerEngine -Timeout 1000")]
    [InlineData("Connect-DockerEngine ENGINE")]
    public void Ctrl_C_ends_what_waits_for_an_engine_that_hangs(string script)
    {
        using RecordingProxy silent = new(null);
        using Shell shell = new(silent.Uri);
        Stops(shell, script.Replace("ENGINE", silent.Uri, StringComparison.Ordinal), _ => silent.WaitFor("/_ping"));
    }

    [Fact]
    public void A_pipeline_that_has_enough_ends_what_runs()
    {
        string name = Running("a");
        Stopwatch clock = Stopwatch.StartNew();
        Assert.Equal("y", Shell.First($"Invoke-DockerExec {name} yes"));
        Assert.Equal("y", Shell.First($"Invoke-DockerExec {name} -- sh -c 'echo y; sleep 1000'"));
        Assert.True(clock.Elapsed < Eventually.Limit, $"ending took {clock.Elapsed}");
        Assert.Equal("still", Shell.Text($"Invoke-DockerExec {name} echo still"));
    }

    [Fact]
    public void An_error_that_is_to_stop_ends_what_runs()
    {
        string name = Running("a");
        Stopwatch clock = Stopwatch.StartNew();
        Shell.Run($"Invoke-DockerExec nobody-has-this, {name} -ErrorAction Stop sleep 1000").FailedWith("ContainerNotFound");
        Assert.True(clock.Elapsed < Eventually.Limit, $"ending took {clock.Elapsed}");
    }

    [Fact]
    public void Ctrl_C_interrupts_what_was_started_attached()
    {
        Shell.Get($"New-DockerContainer alpine -Name {Name("a")} -- sh -c 'trap \"exit 42\" INT; echo set; while :; do sleep 0.1; done'");
        StopsAfter("set", Shell, $"Start-DockerContainer {Name("a")} -Attach");
        Assert.Equal("42", Shell.Text($"(Wait-DockerContainer {Name("a")} -Timeout 120).ExitCode"));
    }

    [Theory]
    [InlineData("POST /containers/create", "Invoke-DockerRun alpine -Engine ENGINE true")]
    [InlineData("POST /containers/create", "New-DockerContainer alpine -Engine ENGINE true")]
    [InlineData("POST /containers/c1/start", "Invoke-DockerRun alpine -Engine ENGINE -Detach true")]
    public async Task Ctrl_C_undoes_what_is_being_made_or_started(string slow, string script)
    {
        using SemaphoreSlim removed = new(0);
        TaskCompletionSource stopped = new();
        await using ScriptedDaemon engine = ScriptedDaemon.OnUnixSocket()
            .On("POST /containers/create", Replies.Json("""{"Id":"c1"}""", 201))
            .On("POST /containers/c1/start", Replies.Status(204))
            .On("DELETE /containers/c1", exchange =>
            {
                removed.Release();
                return Replies.Status(204)(exchange);
            });
        ScriptedDaemon.Reply answer = slow.EndsWith("create", StringComparison.Ordinal) ? Replies.Json("""{"Id":"c1"}""", 201) : Replies.Status(204);
        engine.On(slow, async exchange =>
        {
            await exchange.ReadBodyAsync();
            await stopped.Task;
            await answer(exchange);
        });
        Stops(
            Shell,
            script.Replace("ENGINE", engine.Endpoint.ToString(), StringComparison.Ordinal),
            _ => Eventually.True(() => engine.Requests.Any(request => $"{request.Method} {request.Path}" == slow), slow));
        stopped.SetResult();
        Assert.True(await removed.WaitAsync(Eventually.Limit), "the container was left behind");
    }

    /// <summary>Stops a script when the engine has had this request so many times.</summary>
    private static void Stops(string script, string request, int times = 1)
    {
        using RecordingProxy relay = new(TestEnvironment.Engine);
        using Shell shell = new(relay.Uri);
        Stops(shell, script, _ => relay.WaitFor(request, times));
    }

    /// <summary>Stops a script when it has emitted this.</summary>
    private static void StopsAfter(string text, Shell session, string script) => Stops(session, script, output =>
    {
        Eventually.True(() => output.Count > 0, $"{script} emits {text}");
        Assert.Equal(text, output[0].ToString());
    });

    private static void Stops(Shell session, string script, Action<PSDataCollection<PSObject>> waitUntilItRuns)
    {
        using PowerShell shell = session.Script(script);
        using PSDataCollection<PSObject> output = [];
        IAsyncResult running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        waitUntilItRuns(output);
        Assert.False(running.IsCompleted, $"{script} had ended by itself: {string.Join(' ', shell.Streams.Error.ReadAll())}");
        Stopwatch clock = Stopwatch.StartNew();
        shell.Stop();
        Assert.True(clock.Elapsed.TotalSeconds < 30, $"{script} took {clock.Elapsed} to stop");
    }
}
