using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PSDockerTools.Events;
using PSDockerTools.Tests.Cmdlets;

namespace PSDockerTools.Tests.Events;

public sealed class EventFollowerTests : IAsyncLifetime
{
    private static readonly DateTimeOffset s_start = DateTimeOffset.UtcNow;
    private readonly FakeEngine _engine = new(s_start);
    private readonly Channel<DockerEvent> _taken = Channel.CreateUnbounded<DockerEvent>();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _opened = new();
    private EventFollower _follower = null!;
    private Task _running = Task.CompletedTask;

    public Task InitializeAsync()
    {
        _follower = new(new EventSelection(_engine, new EventConditions(null, null, null, null, []), null));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.WaitAsync(Eventually.Limit); // it ends, and without an exception
    }

    [Fact]
    public async Task What_happens_while_the_connection_is_broken_comes_after_it_and_nothing_comes_twice()
    {
        await BeginAsync();
        _engine.Happen("create", After(1));
        _engine.Happen("start", After(2));
        Assert.Equal(["create", "start"], await TakeAsync(2));
        _engine.IsDown = true;
        _engine.Drop();
        _engine.Happen("die", After(2)); // at the very same instant as one that was seen
        _engine.Happen("late", After(1.5)); // out of order: it arrived after a later event
        _engine.Happen("destroy", After(3));
        await Eventually.TrueAsync(() => _follower.LastError == "nobody listens there", "the error of the next attempt to connect");
        Assert.False(_follower.IsConnected);
        _engine.IsDown = false;
        Assert.Equal(["die", "late", "destroy"], await TakeAsync(3));
        _engine.Happen("next", After(4));
        Assert.Equal(["next"], await TakeAsync(1));
        Assert.True(_follower.IsConnected);
        Assert.False(_taken.Reader.TryRead(out _));
    }

    [Fact]
    public async Task What_was_before_the_beginning_does_not_come_after_a_break_either()
    {
        _engine.Happen("before", TimeSpan.FromMilliseconds(-500));
        await BeginAsync();
        _engine.Happen("first", TimeSpan.FromMilliseconds(100)); // less than the overlap after the beginning
        Assert.Equal(["first"], await TakeAsync(1));
        _engine.Drop();
        _engine.Happen("second", After(1));
        Assert.Equal(["second"], await TakeAsync(1));
        Assert.All(_engine.Asked, since => Assert.True(since >= s_start));
    }

    [Fact]
    public async Task An_engine_that_was_restarted_goes_on_with_what_it_has()
    {
        await BeginAsync();
        _engine.Happen("one", After(1));
        Assert.Equal(["one"], await TakeAsync(1));
        _engine.Restart();
        _engine.Happen("two", After(5));
        _engine.Restart();
        _engine.Happen("three", After(9));
        IReadOnlyList<string> rest = await TakeAsync(1);
        Assert.Contains(rest.Single(), new[] { "two", "three" });
        if (rest.Single() == "two") { Assert.Equal(["three"], await TakeAsync(1)); }
    }

    [Fact]
    public async Task A_thousand_events_and_as_many_breaks_lose_and_double_nothing()
    {
        await BeginAsync();
        for (int number = 0; number < 1000; number++)
        {
            _engine.Happen(number.ToString(CultureInfo.InvariantCulture), TimeSpan.FromMilliseconds(number * 100));
            if (number % 100 == 50) { _engine.Drop(); }
        }
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => number.ToString(CultureInfo.InvariantCulture)), await TakeAsync(1000));
        Assert.False(_taken.Reader.TryRead(out _));
    }

    [Fact]
    public async Task An_engine_that_is_not_there_at_first_is_an_error_and_not_waited_for()
    {
        _engine.IsDown = true;
        await Assert.ThrowsAsync<DockerException>(BeginAsync);
        await _running.WaitAsync(Eventually.Limit);
    }

    private static TimeSpan After(double seconds) => TimeSpan.FromSeconds(seconds);

    private Task BeginAsync()
    {
        _running = _follower.RunAsync(_opened, one => _taken.Writer.WriteAsync(one).AsTask(), _end.Token);
        return _opened.Task.WaitAsync(Eventually.Limit);
    }

    private async Task<IReadOnlyList<string>> TakeAsync(int count)
    {
        using CancellationTokenSource limit = new(Eventually.Limit);
        List<string> actions = [];
        while (actions.Count < count) { actions.Add((await _taken.Reader.ReadAsync(limit.Token)).Action); }
        return actions;
    }
}
