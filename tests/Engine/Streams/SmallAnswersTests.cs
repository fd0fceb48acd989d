using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Json;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests.Streams;

public sealed class SmallAnswersTests : EngineTest
{
    [Fact]
    public async Task Many_are_inspected_and_each_has_its_own_answer_or_failure()
    {
        DockerContainer[] listed = [.. Enumerable.Range(0, 40).Select(number => Samples.Container(Engine.Reference, $"{number}"))];
        int asked = 0;
        Daemon.On($"GET /containers/{listed[0].Id}/json", async exchange =>
        {
            int number = Interlocked.Increment(ref asked);
            await (number == 7 ? Replies.Error(404, "No such container: x")(exchange) : number == 9 ? Replies.Json("{broken")(exchange) : Replies.Json("""{"Path":"sh"}""")(exchange));
        });
        SemaphoreSlim room = new(100);
        IReadOnlyList<Task<DockerContainerDetail>> found = await Engine.Containers.InspectManyAsync(listed, sizes: false, room, None);
        await Task.WhenAll(found.Select(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));
        Assert.Equal(38, found.Count(one => one.IsCompletedSuccessfully && one.Result.Path == "sh" && one.Result.Name == listed[found.ToList().IndexOf(one)].Name));
        Assert.Equal(
            new[] { DockerErrorKind.NotFound, DockerErrorKind.Garbled }.Order(),
            found.Where(one => one.IsFaulted).Select(one => Assert.IsType<DockerException>(one.Exception!.InnerException).Kind).Order());
    }

    [Theory]
    [InlineData("Connection: close")] // told
    [InlineData("X: y")] // not told: some proxies just leave
    public async Task A_connection_that_ends_between_two_answers_is_no_failure(string header)
    {
        DockerContainer[] listed = [.. Enumerable.Range(0, 40).Select(number => Samples.Container(Engine.Reference, $"{number}"))];
        int asked = 0;
        Daemon.On($"GET /containers/{listed[0].Id}/json", async exchange =>
        {
            int number = Interlocked.Increment(ref asked);
            await exchange.AnswerAsync(200, """{"Path":"sh"}""", "application/json", number % 3 == 0 ? header : "X: y");
            if (number % 3 == 0) { exchange.Close(); }
        });
        SemaphoreSlim room = new(100);
        IReadOnlyList<Task<DockerContainerDetail>> found = await Engine.Containers.InspectManyAsync(listed, sizes: false, room, None);
        Assert.All(await Task.WhenAll(found), one => Assert.Equal("sh", one.Path));
        Assert.Equal(listed.Select(one => one.Name), found.Select(one => one.Result.Name));
        Assert.Equal(40, asked); // what had its answer is not asked for again
    }

    [Fact]
    public async Task A_connection_that_ends_before_any_answer_is_a_failure()
    {
        DockerContainer[] listed = [.. Enumerable.Range(0, 40).Select(number => Samples.Container(Engine.Reference, $"{number}"))];
        Daemon.On($"GET /containers/{listed[0].Id}/json", exchange =>
        {
            exchange.Close();
            return Task.CompletedTask;
        });
        SemaphoreSlim room = new(100);
        IReadOnlyList<Task<DockerContainerDetail>> found = await Engine.Containers.InspectManyAsync(listed, sizes: false, room, None);
        foreach (Task<DockerContainerDetail> one in found)
        {
            Assert.Equal(DockerErrorKind.Disconnected, (await Assert.ThrowsAsync<DockerException>(() => one)).Kind);
        }
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_a_timeout()
    {
        IDockerEngine engine = Connect(Daemon.Endpoint, new EngineOptions { Timeout = TimeSpan.FromSeconds(1) });
        DockerContainer[] listed = [.. Enumerable.Range(0, 40).Select(number => Samples.Container(engine.Reference, $"{number}"))];
        Daemon.On($"GET /containers/{listed[0].Id}/json", Replies.Hang());
        SemaphoreSlim room = new(100);
        IReadOnlyList<Task<DockerContainerDetail>> found = await engine.Containers.InspectManyAsync(listed, sizes: false, room, None);
        DockerException e = await Assert.ThrowsAsync<DockerException>(() => found[0]);
        Assert.Equal((DockerErrorKind.TimedOut, "Engine 'test' did not answer within 1 s. Allow more time: Connect-DockerEngine -Timeout 5m"), (e.Kind, e.Message));
    }

    [Fact]
    public async Task No_more_is_fetched_than_there_is_room_for()
    {
        DockerContainer[] listed = [.. Enumerable.Range(0, 40).Select(number => Samples.Container(Engine.Reference, $"{number}"))];
        int asked = 0;
        Daemon.On($"GET /containers/{listed[0].Id}/json", async exchange =>
        {
            Interlocked.Increment(ref asked);
            await Replies.Json("{}")(exchange);
        });
        SemaphoreSlim room = new(5);
        using CancellationTokenSource cancel = new();
        IReadOnlyList<Task<JsonElement>> found = await Engine.Containers.InspectManyRawAsync(listed, sizes: false, room, cancel.Token);
        await Task.WhenAll(found.Take(5));
        await Task.Delay(200);
        Assert.Equal(5, asked);
        room.Release(35);
        await Task.WhenAll(found);
        await cancel.CancelAsync();
    }

    [Fact]
    public async Task What_is_cancelled_ends_at_once_and_leaves_no_connection()
    {
        DockerContainer[] listed = [.. Enumerable.Range(0, 40).Select(number => Samples.Container(Engine.Reference, $"{number}"))];
        Daemon.On($"GET /containers/{listed[0].Id}/json", exchange => exchange.HangAsync());
        SemaphoreSlim room = new(100);
        using CancellationTokenSource cancel = new();
        IReadOnlyList<Task<DockerContainerDetail>> found = await Engine.Containers.InspectManyAsync(listed, sizes: false, room, cancel.Token);
        await Eventually.TrueAsync(() => Daemon.Requests.Any(request => request.Path == $"/containers/{listed[0].Id}/json"), "the first request");
        await cancel.CancelAsync();
        await Task.WhenAll(found.Select(one => Assert.ThrowsAnyAsync<OperationCanceledException>(() => one))).WaitAsync(Eventually.Limit);
        await Eventually.TrueAsync(() => Daemon.OpenConnections <= 1, "the connections are closed"); // one is that of the greeting
    }
}
