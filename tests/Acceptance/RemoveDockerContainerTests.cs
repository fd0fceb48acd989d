using System;
using System.Linq;
using System.Threading.Tasks;
using ScriptedEngine;
using ScriptedDaemon = global::ScriptedEngine.ScriptedDaemon;

namespace PSDockerTools.Acceptance;

/// <summary>Removal: of what is gone, of what the engine removes itself, and where it fails.</summary>
public sealed class RemoveDockerContainerTests : EngineTest
{
    private const string Reason = "unable to remove filesystem: operation not permitted";

    [Theory]
    [InlineData("Stop-DockerContainer -PassThru | Remove-DockerContainer")]
    [InlineData("Stop-DockerContainer -Force -PassThru | Remove-DockerContainer -PassThru")]
    [InlineData("Send-DockerSignal -PassThru | Remove-DockerContainer -Force")]
    [InlineData("Restart-DockerContainer -Timeout 0 -PassThru | Stop-DockerContainer -PassThru | Remove-DockerContainer")]
    [InlineData("Stop-DockerContainer -PassThru | Stop-DockerContainer -PassThru | Wait-DockerContainer -Condition Removed")]
    public void What_its_end_removes_goes_through_a_pipeline_that_ends_it(string pipeline)
    {
        for (int count = 0; count < 4; count++)
        {
            string name = Running($"a{count}", "-Remove");
            Shell.Get($"Get-DockerContainer {name} | {pipeline}");
            Shell.Run($"Get-DockerContainer {name}").FailedWith("ContainerNotFound");
        }
    }

    [Fact]
    public void What_its_end_removed_is_returned_as_it_was_known_last()
    {
        string name = Running("a", "-Remove");
        Assert.Equal(name, Shell.Text($"Stop-DockerContainer {name} -PassThru"));
        Shell.Run($"Stop-DockerContainer {name}-not").FailedWith("ContainerNotFound");
    }

    [Fact]
    public void A_container_that_is_gone_meanwhile_is_removed()
    {
        Shell.Get($"$c = New-DockerContainer alpine -Name {Name("a")}; $c | Remove-DockerContainer; $c | Remove-DockerContainer");
        Shell.Run($"Remove-DockerContainer {Name("a")}").FailedWith("ContainerNotFound");
    }

    [Theory]
    [InlineData("Remove-DockerContainer", "ContainerNotFound")]
    [InlineData("Remove-DockerImage", "ImageNotFound")]
    [InlineData("Remove-DockerVolume", "VolumeNotFound")]
    [InlineData("Remove-DockerNetwork", "NetworkNotFound")]
    public void With_Force_what_does_not_exist_is_no_error(string command, string errorId)
    {
        Assert.Empty(Shell.Get($"{command} nobody-has-this -Force"));
        Assert.Empty(Shell.Get($"'nobody-has-this', 'nor-this' | {command} -Force"));
        Assert.Empty(Shell.Get($"{command} nobody-has-this -Force -WhatIf"));
        Shell.Run($"{command} nobody-has-this").FailedWith(errorId);
        Shell.Run($"{command} nobody-has-this -WhatIf").FailedWith(errorId);
        Assert.Equal(2, Shell.Run($"'nobody-has-this', 'nor-this' | {command}").Errors.Count);
    }

    [Fact]
    public async Task A_run_whose_container_cannot_be_removed_fails()
    {
        await using ScriptedDaemon engine = Engine();
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun alpine -Remove -Engine {engine.Endpoint} true; $LASTEXITCODE");
        outcome.FailedWith("ContainerNotRemoved", Reason);
        Assert.Equal("125", outcome.Text);
        Assert.Equal("removed", Assert.Single(engine.Request("POST /containers/c1/wait").Query["condition"]));
    }

    [Fact]
    public void An_attached_start_of_what_its_end_removes_returns_when_it_is_gone()
    {
        for (int count = 0; count < 4; count++)
        {
            string name = Name($"a{count}");
            ScriptResult outcome = Shell.Run($"New-DockerContainer alpine -Name {name} -Remove -- sh -c 'echo hi; exit 3' > $null; Start-DockerContainer {name} -Attach; $LASTEXITCODE");
            outcome.FailedWith("ContainerExitCode");
            Assert.Equal("hi\n3", outcome.Text);
            Shell.Run($"Get-DockerContainer {name}").FailedWith("ContainerNotFound");
        }
    }

    [Fact]
    public async Task A_result_keeps_the_exit_code_of_a_command_whose_container_cannot_be_removed()
    {
        await using ScriptedDaemon engine = Engine();
        ScriptResult outcome = Shell.Run($"(Invoke-DockerRun alpine -Remove -AsResult -Engine {engine.Endpoint} true).ExitCode; $LASTEXITCODE");
        outcome.FailedWith("ContainerNotRemoved", Reason);
        Assert.Equal(["3", "125"], outcome.Output.Select(one => one.ToString()));
    }

    [Fact]
    public async Task To_wait_for_a_removal_that_fails_is_an_error()
    {
        await using ScriptedDaemon engine = Engine();
        ScriptResult outcome = Shell.Run($"Wait-DockerContainer c1 -Condition Removed -Engine {engine.Endpoint}");
        Assert.Equal("c1", ((dynamic)outcome.FailedWith("ContainerNotRemoved", Reason).TargetObject).Id);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task A_removal_that_is_under_way_is_waited_for()
    {
        await using ScriptedDaemon engine = Engine();
        engine.On("DELETE /containers/c1", Replies.Error(409, "removal of container c1 is already in progress"));
        Shell.Run($"Remove-DockerContainer c1 -Engine {engine.Endpoint}").FailedWith("ContainerNotRemoved", Reason);
        engine.On("POST /containers/c1/wait", Replies.Json("""{"StatusCode":0}"""));
        Shell.Get($"Remove-DockerContainer c1 -Engine {engine.Endpoint}");
    }

    [Theory]
    [InlineData("You cannot remove a running container c1. Stop the container before attempting removal or force remove", true)] // 20.10
    [InlineData("cannot remove container \"/web\": container is running: stop the container before removing or force remove", true)] // 28
    [InlineData("cannot remove container c1 as it is paused - running or paused containers cannot be removed without force", true)] // Podman
    [InlineData("container is paused and must be unpaused first", false)]
    public async Task An_error_that_force_helps_against_recommends_it(string sentence, bool helps)
    {
        await using ScriptedDaemon engine = Engine();
        engine.On("DELETE /containers/c1", Replies.Error(409, sentence));
        string? action = Shell.Run($"Remove-DockerContainer c1 -Engine {engine.Endpoint}").FailedWith("Conflict").ErrorDetails?.RecommendedAction;
        Assert.Equal(helps, action?.EndsWith("Remove-DockerContainer web -Force", StringComparison.Ordinal) == true);
    }

    /// <summary>An engine with one container, which cannot be removed.</summary>
    private static ScriptedDaemon Engine() => ScriptedDaemon.OnUnixSocket()
        .On("POST /containers/create", Replies.Json("""{"Id":"c1"}""", 201))
        .On("GET /containers/json", Replies.Json("""[{"Id":"c1","Names":["/web"],"State":"running"}]"""))
        .On("GET /containers/c1/json", Replies.Json("""{"Id":"c1","Name":"/web","State":{"Running":true},"Config":{"Tty":false}}"""))
        .On("POST /containers/c1/start", Replies.Status(204))
        .On("POST /containers/c1/wait", Replies.Json($$$"""{"StatusCode":3,"Error":{"Message":"{{{Reason}}}"}}"""))
        .On("POST /containers/c1/attach", async exchange =>
        {
            await exchange.UpgradeAsync();
            exchange.Close();
        });
}
