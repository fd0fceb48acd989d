using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Tests.Pipeline;

public sealed class SharedRequestTests
{
    private readonly TaskCompletionSource _inputEnded = new();
    private readonly List<int> _counts = [];
    private int _requests;

    [Fact]
    public async Task Who_asks_together_shares_one_request()
    {
        SharedRequest<int> shared = Shared(() => Task.CompletedTask);
        Task<int>[] answers = [.. Enumerable.Range(0, 60).Select(_ => shared.Join())];
        _inputEnded.SetResult();
        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(1, answer));
        Assert.Equal([60], _counts);
    }

    [Fact]
    public async Task Without_an_end_of_the_input_the_request_is_made_all_the_same() =>
        Assert.Equal(1, await Shared(() => Task.CompletedTask).Join().WaitAsync(TimeSpan.FromSeconds(30)));

    [Fact]
    public async Task Who_asks_while_a_request_is_under_way_gets_the_next_which_waits_for_it()
    {
        SemaphoreSlim begun = new(0);
        TaskCompletionSource end = new();
        SharedRequest<int> shared = Shared(() =>
        {
            begun.Release();
            return end.Task;
        });
        _inputEnded.SetResult();
        Task<int> first = shared.Join();
        await begun.WaitAsync();
        Task<int> second = shared.Join(), third = shared.Join();
        Assert.Same(second, third);
        Assert.Equal(1, Volatile.Read(ref _requests));
        end.SetResult();
        Assert.Equal((1, 2), (await first, await second));
        Assert.Equal([1, 2], _counts);
    }

    [Fact]
    public async Task A_request_that_fails_fails_for_who_asked_and_not_for_the_next()
    {
        SharedRequest<int> shared = Shared(() => _requests == 1 ? Task.FromException(new InvalidOperationException()) : Task.CompletedTask);
        _inputEnded.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(shared.Join);
        Assert.Equal(2, await shared.Join());
    }

    private SharedRequest<int> Shared(Func<Task> work) => new(
        async (count, _) =>
        {
            _counts.Add(count);
            int number = Interlocked.Increment(ref _requests);
            await work();
            return number;
        },
        _inputEnded.Task,
        CancellationToken.None);
}
