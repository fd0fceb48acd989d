using System.Threading.Tasks;
using PSDockerTools.Containers;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class UpdateTests : EngineTest
{
    private const string Update = "POST /containers/web/update";

    [Fact]
    public async Task Everything_is_sent_by_the_names_of_the_API()
    {
        ContainerUpdate all = new()
        {
            BlkioWeight = 300,
            CpuShares = 512,
            CpuPeriod = 100000,
            CpuQuota = 50000,
            CpuRealtimePeriod = 1000000,
            CpuRealtimeRuntime = 950000,
            CpusetCpus = new CpuSet("0,1"),
            CpusetMems = new CpuSet("0"),
            Cpus = new CpuCount("1.5"),
            Memory = new ByteSize("512m"),
            MemoryReservation = new ByteSize("256m"),
            MemorySwap = new SwapSize("-1"),
            PidsLimit = -1,
            RestartPolicy = new RestartPolicy("on-failure:3"),
        };
        Assert.Equal(
            """
            {"Memory":536870912,"MemoryReservation":268435456,"MemorySwap":-1,"NanoCpus":1500000000,"CpuShares":512,"CpuPeriod":100000,
            "CpuQuota":50000,"CpuRealtimePeriod":1000000,"CpuRealtimeRuntime":950000,"CpusetCpus":"0,1","CpusetMems":"0","PidsLimit":-1,
            "BlkioWeight":300,"RestartPolicy":{"Name":"on-failure","MaximumRetryCount":3}}
            """.ReplaceLineEndings(""),
            await SentAsync(all));
    }

    [Fact]
    public async Task Only_what_was_given_is_sent_and_zero_is_given()
    {
        Assert.Equal("""{"PidsLimit":0}""", await SentAsync(new ContainerUpdate { PidsLimit = 0 }));
        Assert.Equal("""{"RestartPolicy":{"Name":"no","MaximumRetryCount":0}}""", await SentAsync(new ContainerUpdate { RestartPolicy = new RestartPolicy("no") }));
        Assert.True(new ContainerUpdate().IsEmpty);
        Assert.False(new ContainerUpdate { BlkioWeight = 0 }.IsEmpty);
    }

    [Fact]
    public async Task Warnings_are_given_and_a_refusal_is_the_engines_sentence()
    {
        ContainerUpdate update = new() { BlkioWeight = 300 };
        Daemon.On(Update, Replies.Json("""{"Warnings":["Weight discarded."]}"""));
        Assert.Equal(["Weight discarded."], await Engine.Containers.UpdateAsync("web", update, None));
        Daemon.On(Update, Replies.Json("""{"Warnings":null}"""));
        Assert.Empty(await Engine.Containers.UpdateAsync("web", update, None));
        Daemon.On(Update, Replies.Error(400, "Range of blkio weight is from 10 to 1000"));
        DockerException e = await FailsAsync(() => Engine.Containers.UpdateAsync("web", update, None));
        Assert.Equal((DockerErrorKind.Invalid, "Range of blkio weight is from 10 to 1000"), (e.Kind, e.Message));
    }

    private async Task<string> SentAsync(ContainerUpdate update)
    {
        Daemon.On(Update, Replies.Json("""{"Warnings":[]}"""));
        await Engine.Containers.UpdateAsync("web", update, None);
        Assert.StartsWith("application/json", Daemon.Request(Update).Headers["Content-Type"], System.StringComparison.Ordinal);
        return Daemon.Request(Update).BodyText;
    }
}
