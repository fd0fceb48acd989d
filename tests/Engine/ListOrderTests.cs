using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Networks;
using PSDockerTools.Volumes;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>The engine lists networks and volumes in another order each time.</summary>
public sealed class ListOrderTests : EngineTest
{
    [Fact]
    public async Task Networks_are_listed_by_name()
    {
        Daemon.On("GET /networks", Replies.Json("""[{"Id":"1","Name":"none"},{"Id":"2","Name":"bridge"},{"Id":"3","Name":"host"}]"""));

        Assert.Equal(["bridge", "host", "none"], (await Engine.Networks.ListAsync(Filters.None, None)).Select(network => network.Name));
    }

    [Fact]
    public async Task Volumes_are_listed_by_name()
    {
        Daemon.On("GET /volumes", Replies.Json("""{"Volumes":[{"Name":"c"},{"Name":"a"},{"Name":"b"}]}"""));

        Assert.Equal(["a", "b", "c"], (await Engine.Volumes.ListAsync(Filters.None, None)).Select(volume => volume.Name));
    }
}
