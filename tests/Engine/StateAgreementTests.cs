using System;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>The list agrees with the state that a call has waited for.</summary>
public sealed class StateAgreementTests : EngineTest
{
    private const string List = "GET /containers/json";
    private const string Inspection = "GET /containers/aa/json";
    private int _lists;

    public static TheoryData<string> Endings => new("stop", "kill", "kill 9", "kill SIGKILL", "wait");

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task An_end_is_reported_when_the_list_has_it(string how)
    {
        Answer("running", "running", "exited");
        Daemon.On(Inspection, Replies.Json("""{"State":{"Status":"exited"}}"""));
        await EndAsync(how);
        Assert.Equal(3, _lists);
    }

    [Fact]
    public async Task A_list_that_agrees_is_read_once_and_nothing_is_inspected()
    {
        Answer("exited");
        await EndAsync("stop");
        Assert.Equal(1, _lists);
        Assert.DoesNotContain(Daemon.Requests, request => request.Path.EndsWith("/containers/aa/json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_container_that_was_started_again_runs_for_both()
    {
        Answer("running");
        Daemon.On(Inspection, Replies.Json("""{"State":{"Status":"running"}}"""));
        await EndAsync("stop");
        Assert.Equal(1, _lists);
    }

    [Fact]
    public async Task A_list_that_never_agrees_does_not_keep_the_end_back()
    {
        Answer("running");
        Daemon.On(Inspection, Replies.Json("""{"State":{"Status":"exited"}}"""));
        Assert.Equal(7, (await EndAsync("wait"))!.ExitCode);
        Assert.True(_lists > 1);
    }

    [Fact]
    public async Task A_signal_that_may_not_end_a_container_is_not_waited_for()
    {
        Answer("running");
        await EndAsync("kill HUP");
        Assert.Equal(0, _lists);
    }

    /// <summary>Each list has the next of these states, and all further ones the last.</summary>
    private void Answer(params string[] states)
    {
        Daemon.On("POST /containers/aa/stop", Replies.Status(204));
        Daemon.On("POST /containers/aa/kill", Replies.Status(204));
        Daemon.On("POST /containers/aa/wait", Replies.Json("""{"StatusCode":7}"""));
        Daemon.On(List, exchange => Replies.Json($$"""[{"Id":"aa","State":"{{states[Math.Min(_lists++, states.Length - 1)]}}"}]""")(exchange));
    }

    private async Task<ContainerEnd?> EndAsync(string how)
    {
        string[] words = how.Split(' ');
        switch (words[0])
        {
            case "stop": await Engine.ContainerControl.StopAsync("aa", null, null, None); return null;
            case "kill": await Engine.ContainerControl.KillAsync("aa", words.ElementAtOrDefault(1), None); return null;
            default: return await await Engine.ContainerControl.WaitAsync("aa", WaitCondition.NotRunning, None);
        }
    }
}
