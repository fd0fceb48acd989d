using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Events;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class EventTests : EngineTest
{
    private const string Exec = """
        {"status":"exec_create: sh -c a: b","id":"3f2b","from":"alpine","Type":"container","Action":"exec_create: sh -c a: b",
        "Actor":{"ID":"3f2b","Attributes":{"execID":"9","image":"alpine","name":"web"}},"scope":"local","time":1764111000,"timeNano":1764111000123456789}
        """;

    private static EventQuery Past => new(null, null, Follow: false, Filters.None);

    private static EventQuery Coming => new(null, null, Follow: true, Filters.None);

    [Fact]
    public async Task An_event_has_the_engine_s_word_and_what_stands_behind_it()
    {
        Daemon.On("GET /events", Replies.Chunks(Exec[..40], Exec[40..] + """{"Type":"volume","Action":"destroy","Actor":{"ID":"data"},"time":1764111001}"""));
        IReadOnlyList<DockerEvent> events = await ReadAsync(Past);
        Assert.Equal(2, events.Count);
        Assert.Equal(("container", "exec_create", "sh -c a: b", "3f2b", "web", "local"), (events[0].Type, events[0].Action, events[0].Detail, events[0].ActorId, events[0].ActorName, events[0].Scope));
        Assert.Equal("alpine", events[0].Attributes["image"]);
        Assert.Equal(DateTimeKind.Local, events[0].Time!.Value.Kind);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1764111000).AddTicks(1234567), events[0].Time!.Value.ToUniversalTime());
        Assert.Equal(1764111000123456789, events[0].Nanoseconds);
        Assert.Equal("container exec_create web", events[0].ToString());
        Assert.Equal(("destroy", null, "data", 1764111001000000000), (events[1].Action, events[1].Detail, events[1].ActorName, events[1].Nanoseconds));
    }

    [Fact]
    public async Task What_has_been_is_asked_for_from_the_beginning_until_now()
    {
        Daemon.On("GET /events", Replies.Chunks());
        DateTimeOffset before = DateTimeOffset.UtcNow.AddSeconds(-1);
        Assert.Empty(await ReadAsync(Past with { Until = DateTimeOffset.UtcNow.AddDays(1), Filter = Filters.Of(("event", ["die", "oom"])) }));
        ILookup<string, string> query = Daemon.Request("GET /events").Query;
        Assert.Equal("0.000000000", query["since"].Single());
        Assert.InRange(Moment(query["until"].Single()), before, DateTimeOffset.UtcNow.AddSeconds(1));
        Assert.Equal(["die", "oom"], JsonDocument.Parse(query["filters"].Single()).RootElement.GetProperty("event").EnumerateObject().Select(word => word.Name));
    }

    [Fact]
    public async Task What_an_engine_with_another_clock_has_is_had_to_its_own_now()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        DateTimeOffset theirs = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)).AddMinutes(-10);
        Daemon.On("HEAD /_ping", exchange => exchange.AnswerAsync(200, "OK", "text/plain", "Api-Version: 1.41", $"Date: {theirs:R}"));
        Daemon.On("GET /events", Replies.Chunks());
        await ReadAsync(Past);
        Assert.Equal(theirs.AddSeconds(1), Moment(Daemon.Request("GET /events").Query["until"].Single()));
        await Assert.ThrowsAsync<DockerException>(() => ReadAsync(Coming));
        Assert.Equal(theirs, Moment(Daemon.Request("GET /events").Query["since"].Single()));
        Assert.Equal(theirs, await Engine.Events.GetTimeAsync(None));
    }

    [Fact]
    public async Task A_span_that_is_none_asks_nothing()
    {
        Assert.Empty(await ReadAsync(Past with { Since = DateTimeOffset.UtcNow.AddHours(1) }));
        Assert.DoesNotContain(Daemon.Requests, request => request.Path == "/events");
    }

    [Fact]
    public async Task Following_has_no_end_and_an_engine_that_goes_away_is_an_error_after_what_it_said()
    {
        Daemon.On("GET /events", async exchange =>
        {
            await exchange.BeginChunksAsync();
            await exchange.ChunkAsync(Exec);
            exchange.Close();
        });
        List<DockerEvent> seen = [];
        DockerException e = await FailsAsync(async () =>
        {
            await foreach (DockerEvent one in Engine.Events.ReadAsync(Coming, None)) { seen.Add(one); }
        });
        Assert.Equal(DockerErrorKind.Disconnected, e.Kind);
        Assert.Single(seen);
        Assert.Empty(Daemon.Request("GET /events").Query["until"]);
        Daemon.On("GET /events", Replies.Chunks(Exec)); // a proper end is none either
        Assert.Equal(DockerErrorKind.Disconnected, (await FailsAsync(() => ReadAsync(Coming))).Kind);
    }

    [Fact]
    public async Task It_says_when_the_engine_has_taken_the_request()
    {
        TaskCompletionSource opened = new();
        using CancellationTokenSource end = new();
        Daemon.On("GET /events", async exchange =>
        {
            await exchange.BeginChunksAsync();
            await exchange.HangAsync();
        });
        IAsyncEnumerator<DockerEvent> events = Engine.Events.ReadAsync(Coming, opened.SetResult, end.Token).GetAsyncEnumerator(None);
        Task<bool> next = events.MoveNextAsync().AsTask();
        await opened.Task.WaitAsync(Eventually.Limit);
        Assert.False(next.IsCompleted);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await Eventually.TrueAsync(() => Daemon.OpenConnections <= 1, "the connection is closed"); // the greeting's stays in the pool
    }

    [Fact]
    public async Task An_engine_that_does_not_take_the_request_in_time_is_told()
    {
        Daemon.On("GET /events", Replies.Hang());
        IDockerEngine engine = Connect(Daemon.Endpoint, new EngineOptions { Timeout = TimeSpan.FromMilliseconds(300) });
        DockerException e = await FailsAsync(async () =>
        {
            await foreach (DockerEvent _ in engine.Events.ReadAsync(Coming, None)) { }
        });
        Assert.Equal(DockerErrorKind.TimedOut, e.Kind);
    }

    private static DateTimeOffset Moment(string seconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)(decimal.Parse(seconds, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));

    private async Task<IReadOnlyList<DockerEvent>> ReadAsync(EventQuery query)
    {
        List<DockerEvent> events = [];
        await foreach (DockerEvent one in Engine.Events.ReadAsync(query, None)) { events.Add(one); }
        return events;
    }
}
