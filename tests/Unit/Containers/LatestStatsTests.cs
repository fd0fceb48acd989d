using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;

namespace PSDockerTools.Tests.Containers;

public sealed class LatestStatsTests
{
    private static readonly EngineEndpoint s_engine = new("test", new Uri("unix:///nowhere"));

    [Fact]
    public async Task Only_the_latest_of_each_is_kept_in_the_order_they_joined_in()
    {
        LatestStats latest = new();
        latest.Add(s_engine, "web");
        latest.Add(s_engine, "db");
        for (int second = 0; second < 60; second++)
        {
            latest.Store(Reading("db", second));
            latest.Store(Reading("web", second));
        }
        Assert.Equal(["web 59", "db 59"], await TakeAsync(latest));
        latest.Store(Reading("db", 7));
        Assert.Equal(["db 7"], await TakeAsync(latest));
    }

    [Fact]
    public async Task One_that_comes_back_has_its_place_and_one_that_was_forgotten_a_new_one()
    {
        LatestStats latest = new();
        foreach (string id in new[] { "a", "b", "c" }) { latest.Add(s_engine, id); }
        latest.Add(s_engine, "a");
        latest.Remove(s_engine, "b");
        latest.Add(s_engine, "b");
        foreach (string id in new[] { "b", "c", "a" }) { latest.Store(Reading(id, 1)); }
        Assert.Equal(["a 1", "c 1", "b 1"], await TakeAsync(latest));
    }

    [Fact]
    public async Task What_was_put_last_is_given_before_the_end_is_told()
    {
        LatestStats latest = new();
        latest.Add(s_engine, "a");
        latest.Store(Reading("a", 1));
        latest.Remove(s_engine, "a");
        latest.Complete();
        Assert.Equal(["a 1"], await TakeAsync(latest));
        Assert.Null(await latest.TakeAsync(CancellationToken.None));
    }

    private static async Task<IEnumerable<string>> TakeAsync(LatestStats latest) =>
        (await latest.TakeAsync(CancellationToken.None))!.Select(one => $"{one.Name} {one.Time.Second}");

    private static DockerContainerStats Reading(string id, int second) => new(s_engine)
    {
        Id = id,
        Name = id,
        Time = new DateTime(2026, 1, 2, 3, 4, second),
        CpuPercent = 0,
        Processors = 1,
        MemoryUsage = 0,
        NetworkReceived = 0,
        NetworkSent = 0,
        Interfaces = new DockerInterfaceStatsList([]),
        BlockRead = 0,
        BlockWritten = 0,
    };
}
