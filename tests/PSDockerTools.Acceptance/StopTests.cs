using System;
using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ScriptedEngine;

namespace PSDockerTools.Acceptance;

/// <summary>Ctrl-C, and pipelines that end early.</summary>
public sealed class StopTests : EngineTest
{
    [Fact]
    public void Ctrl_C_ends_a_wait()
    {
        string name = Running("a");
        Stops($"Wait-DockerContainer {name}");
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {name}).State"));
    }

    [Fact]
    public void Ctrl_C_ends_a_wait_for_health() => Stops($"New-DockerContainer alpine -Name {Name("a")} true | Wait-DockerContainer -Condition Healthy");

    [Fact]
    public void Ctrl_C_ends_the_following_of_events() => Stops("Get-DockerEvent -Follow");

    [Fact]
    public void Ctrl_C_ends_a_stop_that_takes_its_time()
    {
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {Name("deaf")} -- sh -c 'trap \"\" TERM; while :; do sleep 0.1; done'");
        Stops($"Stop-DockerContainer {Name("deaf")} -Timeout 60");
    }

    [Fact]
    public void Ctrl_C_ends_an_exec() => Stops($"Invoke-DockerExec {Running("a")} sleep 60");

    [Fact]
    public void Ctrl_C_ends_an_exec_that_waits_for_input() => Stops($"& {{ 'one'; [Threading.Thread]::Sleep(100); 'two' }} | Invoke-DockerExec {Running("a")} -- sh -c 'sleep 60'");

    [Fact]
    public void Ctrl_C_ends_a_log_that_is_followed()
    {
        string name = Running("a");
        Stops($"Get-DockerContainerLog {name} -Follow");
        Stops($"Get-DockerContainerLog {name}, {Running("b")} -Follow -Tail 0");
    }

    [Fact]
    public void Ctrl_C_ends_a_run_and_interrupts_its_container()
    {
        // Not before it says so: one that is being started is undone, and one whose trap is not set yet ends otherwise.
        Stops($"Invoke-DockerRun alpine -Name {Name("a")} -- sh -c 'trap \"exit 42\" INT; echo set; while :; do sleep 0.1; done'", after: "set");
        Assert.Equal("42", Shell.Text($"(Wait-DockerContainer {Name("a")} -Timeout 20).ExitCode"));
    }

    [Fact]
    public void Ctrl_C_leaves_a_container_alone_that_gets_no_signals()
    {
        Stops($"Invoke-DockerRun alpine -Name {Name("a")} -NoSignalProxy -- sh -c 'trap \"exit 42\" INT; while :; do sleep 0.1; done'");
        Shell.Run($"Wait-DockerContainer {Name("a")} -Timeout 1").FailedWith("ContainerWaitTimedOut");
        Assert.Equal("running", Shell.Text($"(Get-DockerContainer {Name("a")}).State"));
    }

    [Fact]
    public void Ctrl_C_ends_a_build()
    {
        string context = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(context, "Dockerfile"), $"FROM alpine\nRUN echo {Prefix}; sleep 60\n");
        Stops($"Invoke-DockerBuild {context} -NoCache");
        Directory.Delete(context, true);
    }

    [Fact]
    public void Ctrl_C_ends_what_follows_the_use_of_containers()
    {
        Stops($"Measure-DockerContainer {Running("a")} -Follow");
        Stops("Measure-DockerContainer -Follow");
        Stops("Measure-DockerContainer -Follow | ForEach-Object { [Threading.Thread]::Sleep(400) }");
    }

    [Fact]
    public void Ctrl_C_ends_a_list_of_an_engine_that_hangs()
    {
        using SilentEngine silent = new();
        Stops($"Get-DockerContainer -Engine {silent.Uri}");
        Stops($"Receive-DockerImage alpine -Engine {silent.Uri}");
        Stops($"Measure-DockerContainer -Engine {silent.Uri}");
        Stops($"Measure-DockerContainer -Follow -Engine {silent.Uri}");
        Stops($"Connect-DockerEngine {silent.Uri}");
        Stops($"Test-DockerEngine -Timeout 60 -Engine {silent.Uri}");
    }

    [Fact]
    public void A_pipeline_that_has_enough_ends_what_runs()
    {
        string name = Running("a");
        Stopwatch clock = Stopwatch.StartNew();
        Assert.Equal("y", Shell.First($"Invoke-DockerExec {name} yes"));
        Assert.Equal("y", Shell.First($"Invoke-DockerExec {name} -- sh -c 'echo y; sleep 60'"));
        Assert.True(clock.Elapsed.TotalSeconds < 10, $"ending took {clock.Elapsed}");
        Assert.Equal("still", Shell.Text($"Invoke-DockerExec {name} echo still"));
    }

    [Fact]
    public void An_error_that_is_to_stop_ends_what_runs()
    {
        string name = Running("a");
        Stopwatch clock = Stopwatch.StartNew();
        Shell.Run($"Invoke-DockerExec nobody-has-this, {name} -ErrorAction Stop sleep 60").FailedWith("ContainerNotFound");
        Assert.True(clock.Elapsed.TotalSeconds < 10, $"ending took {clock.Elapsed}");
    }

    [Fact]
    public void Ctrl_C_interrupts_what_was_started_attached()
    {
        Shell.Get($"New-DockerContainer alpine -Name {Name("a")} -- sh -c 'trap \"exit 42\" INT; echo set; while :; do sleep 0.1; done'");
        Stops($"Start-DockerContainer {Name("a")} -Attach", after: "set");
        Assert.Equal("42", Shell.Text($"(Wait-DockerContainer {Name("a")} -Timeout 20).ExitCode"));
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
        Stops(script.Replace("ENGINE", engine.Endpoint.ToString(), StringComparison.Ordinal));
        stopped.SetResult();
        Assert.True(await removed.WaitAsync(TimeSpan.FromSeconds(10)), "the container was left behind");
    }

    /// <param name="script">What is stopped while it runs.</param>
    /// <param name="after">What it must have emitted first; else it gets a moment.</param>
    private void Stops(string script, string? after = null)
    {
        using PowerShell shell = Shell.Script(script);
        using PSDataCollection<PSObject> output = [];
        IAsyncResult running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        if (after is null) { Thread.Sleep(1500); }
        else
        {
            Assert.True(
                SpinWait.SpinUntil(() => output.Count > 0, TimeSpan.FromSeconds(60)), $"{script} has emitted nothing: {string.Join(' ', shell.Streams.Error.ReadAll())}");
            Assert.Equal(after, output[0].ToString());
        }
        Assert.False(running.IsCompleted, $"{script} had ended by itself: {string.Join(' ', shell.Streams.Error.ReadAll())}");
        Stopwatch clock = Stopwatch.StartNew();
        shell.Stop();
        Assert.True(clock.Elapsed.TotalSeconds < 20, $"{script} took {clock.Elapsed} to stop");
    }
}
