using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
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
        using SemaphoreSlim room = new(100);
        IReadOnlyList<Task<DockerContainerDetail>> found = await Engine.Containers.InspectManyAsync(listed, sizes: false, room, None);
        await Task.WhenAll(found.Select(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));
        Assert.Equal(38, found.Count(one => one.IsCompletedSuccessfully && one.Result.Path == "sh" && one.Result.Name == listed[found.ToList().IndexOf(one)].Name));
        Assert.Equal(
            new[] { DockerErrorKind.NotFound, DockerErrorKind.Garbled }.Order(),
            found.Where(one => one.IsFaulted).Select(one => Assert.IsType<DockerEngineException>(one.Exception!.InnerException).Kind).Order());
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
        using SemaphoreSlim room = new(5);
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
        using SemaphoreSlim room = new(100);
        using CancellationTokenSource cancel = new();
        IReadOnlyList<Task<DockerContainerDetail>> found = await Engine.Containers.InspectManyAsync(listed, sizes: false, room, cancel.Token);
        await Task.Delay(200);
        await cancel.CancelAsync();
        await Task.WhenAll(found.Select(one => Assert.ThrowsAnyAsync<OperationCanceledException>(() => one))).WaitAsync(TimeSpan.FromSeconds(10));
        for (int i = 0; i < 100 && Daemon.OpenConnections > 1; i++) { await Task.Delay(20); }
        Assert.InRange(Daemon.OpenConnections, 0, 1); // that of the greeting
    }
}
