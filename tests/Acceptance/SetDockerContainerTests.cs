using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using ScriptedDaemon = global::ScriptedEngine.ScriptedDaemon;
using Replies = global::ScriptedEngine.Replies;

namespace PSDockerTools.Acceptance;

public sealed class SetDockerContainerTests : EngineTest
{
    [Fact]
    public void Limits_and_the_restart_policy_are_as_they_were_set()
    {
        string name = Running("a");
        Assert.Equal(name, Shell.Text($"Set-DockerContainer {name} -Memory 64MB -MemorySwap 128m -Cpus 0.5 -CpuShares 512 -CpusetCpus 0,1 -PidsLimit 200 -Restart on-failure:2 -PassThru"));
        dynamic host = Shell.One($"(Get-DockerContainer {name} -Detailed).HostConfig");
        Assert.Equal((64L << 20, 128L << 20, 0.5m, 512L), ((long)host.Memory, (long)host.MemorySwap, (decimal)host.Cpus, (long)host.CpuShares));
        Assert.Equal(("0,1", 200L, "on-failure:2"), ((string)host.CpusetCpus, (long)host.PidsLimit, (string)host.RestartPolicy.ToString()));
        Shell.Get($"Set-DockerContainer {name} -RestartPolicy unless-stopped");
        host = Shell.One($"(Get-DockerContainer {name} -Detailed).HostConfig");
        Assert.Equal((64L << 20, "unless-stopped"), ((long)host.Memory, (string)host.RestartPolicy.ToString()));
    }

    [Fact]
    public void Many_are_set_by_wildcard_and_by_pipeline()
    {
        string one = Running("a"), two = Running("b");
        Assert.Equal([one, two], Shell.Get($"Set-DockerContainer {Prefix}-* -PidsLimit 50 -PassThru").Select(container => container.ToString()).Order());
        Shell.Get($"Get-DockerContainer {Prefix}-* | Set-DockerContainer -PidsLimit 60");
        Assert.Equal("60\n60", Shell.Text($"(Get-DockerContainer {Prefix}-* -Detailed).HostConfig.PidsLimit"));
    }

    [Fact]
    public void WhatIf_sets_nothing()
    {
        string name = Running("a");
        Assert.Empty(Shell.Get($"Set-DockerContainer {name} -PidsLimit 50 -WhatIf"));
        Assert.NotEqual("50", Shell.Text($"[string](Get-DockerContainer {name} -Detailed).HostConfig.PidsLimit"));
    }

    [Fact]
    public void Nothing_to_set_is_an_error_before_anything_is_asked()
    {
        ErrorRecord error = Shell.Run("Set-DockerContainer x -Engine unix:///nowhere/docker.sock").FailedWith("NothingToSet", "-Memory", "-RestartPolicy", "-PidsLimit");
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Shell.Run("Set-DockerContainer x -Cpus 1 -CpuQuota 5 -Engine unix:///nowhere/docker.sock").FailedWith("CpusAndQuota", "-CpuPeriod 100000");
    }

    [Theory]
    [InlineData("-Memory 12q", "'12q' is not a memory size")]
    [InlineData("-CpusetCpus 0-x", "'0-x' is neither a number nor a range")]
    [InlineData("-RestartPolicy sometimes", "'sometimes' is not a restart policy")]
    [InlineData("-Cpus two", "'two' is not a number of CPUs")]
    public void What_cannot_be_is_refused_by_its_parameter(string parameter, string sentence) =>
        Shell.Run($"Set-DockerContainer x {parameter}").FailedWith("ParameterArgumentTransformationError", sentence);

    [Fact]
    public void What_the_engine_refuses_is_an_error_of_the_one()
    {
        string name = Running("a");
        ScriptResult outcome = Shell.Run($"Set-DockerContainer nope, {name} -PidsLimit 50 -PassThru");
        outcome.FailedWith("ContainerNotFound", "'nope'");
        Assert.Equal(name, outcome.Text);
    }

    [FactNotOn(EngineKind.Podman, "it leaves to the kernel which limits there can be")]
    public void Too_little_memory_is_an_invalid_request() =>
        Shell.Run($"Set-DockerContainer {Running("a")} -Memory 1k").FailedWith("InvalidRequest", "inimum memory limit");

    [Fact]
    public async Task Warnings_name_the_container_and_are_warnings()
    {
        string id = new('a', 64);
        await using ScriptedDaemon daemon = ScriptedDaemon.OnUnixSocket();
        daemon.On("GET /containers/web/json", Replies.Json($$"""{"Id":"{{id}}","Name":"/web"}"""));
        daemon.On("GET /containers/json", Replies.Json($$"""[{"Id":"{{id}}","Names":["/web"],"Image":"x","State":"running","Status":"Up"}]"""));
        daemon.On($"POST /containers/{id}/update", Replies.Json("""{"Warnings":["Weight discarded."]}"""));

        ScriptResult outcome = Shell.Run($"Set-DockerContainer web -BlkioWeight 300 -Engine '{daemon.Endpoint}'").Succeeded();

        Assert.Equal(["web: Weight discarded."], outcome.Warnings);
        Assert.Equal("""{"BlkioWeight":300}""", daemon.Request($"POST /containers/{id}/update").BodyText);
    }

    [Fact]
    public async Task Everything_is_sent_by_the_names_of_the_API_and_zero_is_sent()
    {
        string id = new('a', 64);
        await using ScriptedDaemon daemon = ScriptedDaemon.OnUnixSocket();
        daemon.On("GET /containers/web/json", Replies.Json($$"""{"Id":"{{id}}","Name":"/web"}"""));
        daemon.On("GET /containers/json", Replies.Json($$"""[{"Id":"{{id}}","Names":["/web"],"Image":"x","State":"running","Status":"Up"}]"""));
        daemon.On($"POST /containers/{id}/update", Replies.Json("""{"Warnings":[]}"""));

        Shell.Get(
            $"Set-DockerContainer web -Engine '{daemon.Endpoint}' -BlkioWeight 0 -CpuShares 512 -CpuPeriod 100000 -CpuQuota 50000 -CpuRealtimePeriod 1000000"
            + " -CpuRealtimeRuntime 950000 -CpusetCpus 0,1 -CpusetMems 0 -Memory 512m -MemoryReservation 256m -MemorySwap -1 -PidsLimit 0 -Restart on-failure:3");

        JsonNode? expected = JsonNode.Parse(
            """
            {"RestartPolicy":{"Name":"on-failure","MaximumRetryCount":3},"Memory":536870912,"MemoryReservation":268435456,"MemorySwap":-1,"CpuShares":512,
             "CpuPeriod":100000,"CpuQuota":50000,"CpuRealtimePeriod":1000000,"CpuRealtimeRuntime":950000,"CpusetCpus":"0,1","CpusetMems":"0","PidsLimit":0,"BlkioWeight":0}
            """);
        JsonNode? sent = JsonNode.Parse(daemon.Request($"POST /containers/{id}/update").BodyText);
        Assert.True(JsonNode.DeepEquals(expected, sent), sent?.ToJsonString());
    }
}
