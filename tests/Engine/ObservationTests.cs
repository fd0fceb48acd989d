using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>The stats, processes and file changes of containers.</summary>
public sealed class ObservationTests : EngineTest
{
    private const string Nothing = """{"read":"0001-01-01T00:00:00Z","preread":"0001-01-01T00:00:00Z","name":"/web","id":"aa"}""";

    [Fact]
    public async Task One_reading_asks_for_the_reading_before_it_too()
    {
        Daemon.On("GET /containers/web/stats", Replies.Json(Reading(1, 0)));
        DockerContainerStats stats = await Engine.ContainerStats.MeasureAsync("web", None);
        Assert.Equal("web", stats.Name);
        ILookup<string, string> query = Daemon.Request("GET /containers/web/stats").Query;
        Assert.Equal("0", query["stream"].Single());
        Assert.Empty(query["one-shot"]); // with it the use of processors would be that of the container's whole life
    }

    [Fact]
    public async Task A_stream_gives_readings_that_have_one_before_them_and_of_a_running_container()
    {
        Daemon.On("GET /containers/web/stats", Replies.Chunks(
            Reading(1, null) + "\n", Reading(2, 1)[..40], Reading(2, 1)[40..] + Reading(3, 2), Nothing, Reading(9, null), Reading(10, 9)));
        List<int> seconds = [];
        await foreach (DockerContainerStats stats in Engine.ContainerStats.FollowAsync("web", None)) { seconds.Add(stats.Time.Second); }
        Assert.Equal([2, 3, 10], seconds);
    }

    [Fact]
    public async Task A_stream_that_is_cut_is_told()
    {
        Daemon.On("GET /containers/web/stats", async exchange =>
        {
            await exchange.BeginChunksAsync();
            await exchange.ChunkAsync(Reading(2, 1));
            exchange.Close();
        });
        int count = 0;
        DockerException e = await FailsAsync(async () =>
        {
            await foreach (DockerContainerStats _ in Engine.ContainerStats.FollowAsync("web", None)) { count++; }
        });
        Assert.Equal((DockerErrorKind.Disconnected, 1), (e.Kind, count));
    }

    [Fact]
    public async Task A_stream_that_is_left_is_closed()
    {
        Daemon.On("GET /containers/web/stats", async exchange =>
        {
            await exchange.BeginChunksAsync();
            await exchange.ChunkAsync(Reading(2, 1));
            await exchange.HangAsync();
        });
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAnyAsync<System.OperationCanceledException>(async () =>
        {
            await foreach (DockerContainerStats _ in Engine.ContainerStats.FollowAsync("web", stop.Token)) { await stop.CancelAsync(); }
        });
        await Eventually.TrueAsync(() => Daemon.OpenConnections <= 1, "the connection is closed"); // one is that of the greeting
    }

    [Fact]
    public async Task Processes_are_asked_with_the_options_that_were_given()
    {
        DockerContainer web = Samples.Container(Engine.Endpoint);
        Daemon.On($"GET /containers/{web.Id}/top", Replies.Json("""{"Titles":["PID","CMD"],"Processes":[["7","a b"]]}"""));
        Assert.Equal("a b", Assert.Single(await Engine.ContainerProcesses.ListAsync(web, "-o pid,cmd", None)).Command);
        Assert.Equal("-o pid,cmd", Daemon.Request($"GET /containers/{web.Id}/top").Query["ps_args"].Single());
        await Engine.ContainerProcesses.ListAsync(web, null, None);
        Assert.Empty(Daemon.Request($"GET /containers/{web.Id}/top").Query["ps_args"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task An_answer_without_processes_is_no_error(string body)
    {
        DockerContainer web = Samples.Container(Engine.Endpoint);
        Daemon.On($"GET /containers/{web.Id}/top", Replies.Json(body));
        Assert.Empty(await Engine.ContainerProcesses.ListAsync(web, null, None));
    }

    [Fact]
    public async Task Changes_have_words_for_their_kinds_and_the_order_of_their_paths()
    {
        DockerContainer web = Samples.Container(Engine.Endpoint);
        Daemon.On($"GET /containers/{web.Id}/changes", Replies.Json("""[{"Path":"/etc","Kind":0},{"Path":"/a b","Kind":1},{"Path":"/old","Kind":2}]"""));
        IReadOnlyList<DockerFileChange> changes = await Engine.ContainerFiles.ListChangesAsync(web, None);
        Assert.Equal(["Added /a b", "Changed /etc", "Deleted /old"], changes.Select(change => change.ToString()));
        Assert.All(changes, change => Assert.Equal(("web", web.Id, "test"), (change.Container, change.ContainerId, change.Engine)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Where_nothing_changed_there_are_none(string body)
    {
        DockerContainer web = Samples.Container(Engine.Endpoint);
        Daemon.On($"GET /containers/{web.Id}/changes", Replies.Json(body));
        Assert.Empty(await Engine.ContainerFiles.ListChangesAsync(web, None));
    }

    private static string Reading(int second, int? before) =>
        $$$"""{"read":"{{{At(second)}}}","preread":"{{{At(before)}}}","name":"/web","id":"aa","memory_stats":{"usage":1,"limit":2}}""";

    private static string At(int? second) => second is int known
        ? string.Create(CultureInfo.InvariantCulture, $"2026-01-02T03:04:{known:D2}Z")
        : "0001-01-01T00:00:00Z";

    private static string Event(string action, string id, string name) =>
        $$$$"""{"Type":"container","Action":"{{{{action}}}}","Actor":{"ID":"{{{{id}}}}","Attributes":{"name":"{{{{name}}}}"}}}""" + "\n";
}
