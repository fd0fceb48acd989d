using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class LogTests : EngineTest
{
    private const string Log = "GET /containers/c1/logs";
    private const string Container = "GET /containers/web/json";
    private const string Running = """{"Id":"c1","Name":"/web","Config":{},"State":{"Running":true,"FinishedAt":"2026-01-31T07:00:00Z"}}""";
    private const string Ended = """{"Id":"c1","Name":"/web","Config":{},"State":{"Running":false,"FinishedAt":"2026-01-31T08:00:05Z"}}""";
    private const string Restarting = """{"Id":"c1","Name":"/web","Config":{},"State":{"Running":true,"Restarting":true,"FinishedAt":"2026-01-31T08:00:05Z"}}""";

    public LogTests() => Daemon.On(Container, Replies.Json(Running)).On("GET /containers/c1/json", Replies.Json(Ended));

    [Fact]
    public async Task Frames_letters_and_lines_are_put_together_wherever_the_engine_cuts_its_chunks()
    {
        byte[] log = [.. Frame(1, At(1) + "grüße 日本"), .. Frame(1, At(2) + " 🐳\r\n"), .. Frame(2, At(3) + "oh\n")];
        foreach (int size in (int[])[1, 3, 7, 64])
        {
            Daemon.On(Log, Chunked(log.Chunk(size)));
            Assert.Equal(["grüße 日本 🐳", "oh"], Texts(await ReadAsync(new LogQuery())));
        }
    }

    [Fact]
    public async Task What_is_asked_for_is_what_was_wanted()
    {
        Daemon.On(Log, Chunked([]));
        await ReadAsync(new LogQuery(Tail: 0, Since: DateTimeOffset.FromUnixTimeMilliseconds(1500), Stream: DockerStream.StandardError, Details: true));
        Assert.Equal(
            ["stdout=0", "stderr=1", "timestamps=1", "details=1", "follow=0", "tail=0", "since=1.500000000"],
            Daemon.Request(Log).Query.Select(pair => $"{pair.Key}={pair.Single()}"));
    }

    [Fact]
    public async Task A_log_driver_that_gives_nothing_back_is_named_with_its_container()
    {
        Daemon.On(Container, Replies.Json("""{"Id":"c1","Name":"/web","Config":{},"State":{"Running":true},"HostConfig":{"LogConfig":{"Type":"none"}}}"""))
            .On(Log, exchange => exchange.AnswerAsync(501, """{"message":"configured logging driver does not support reading"}"""));
        foreach (bool follow in (bool[])[false, true])
        {
            DockerException e = await FailsAsync(() => ReadAsync(new LogQuery(Follow: follow)));
            Assert.Equal(DockerErrorKind.Unsupported, e.Kind);
            Assert.StartsWith("The log of 'web' cannot be read: its logging driver 'none' does not support reading.", e.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(60)]
    public async Task An_engine_that_goes_away_is_an_error_after_what_came_before(int extra)
    {
        byte[] log = [.. Frame(1, At(1) + "before\n"), .. Frame(1, At(2) + new string('x', 100) + "\n").Take(extra)];
        Daemon.On(Log, async exchange =>
        {
            await exchange.BeginChunksAsync();
            await exchange.ChunkAsync(log);
            exchange.Close();
        });
        foreach (bool follow in (bool[])[false, true])
        {
            List<DockerLogLine> lines = [];
            DockerException e = await FailsAsync(() => ReadAsync(new LogQuery(Follow: follow), lines));
            Assert.Equal(DockerErrorKind.Disconnected, e.Kind);
            Assert.Equal("before", lines[0].Text);
        }
    }

    [Fact]
    public async Task A_log_that_ends_in_the_middle_of_an_entry_is_an_error()
    {
        Daemon.On(Log, Chunked([[.. Frame(1, At(1) + "before\n"), .. Frame(1, At(2) + "cut\n").SkipLast(2)]]));
        List<DockerLogLine> lines = [];
        Assert.Equal(DockerErrorKind.Disconnected, (await FailsAsync(() => ReadAsync(new LogQuery(), lines))).Kind);
        Assert.Equal("before", lines[0].Text);
    }

    [Fact]
    public async Task A_container_that_restarts_is_followed_on_from_the_nanosecond_after_its_last_line()
    {
        int reads = 0, looks = 0;
        Daemon.On(Log, exchange => Chunked([Frame(1, ++reads == 1 ? At(1) + "first\n" : At(2) + "second\n")])(exchange));
        Daemon.On("GET /containers/c1/json", exchange => Replies.Json(++looks is 1 or 2 ? Restarting : looks == 3 ? Running : Ended)(exchange));
        Assert.Equal(["first", "second"], Texts(await ReadAsync(new LogQuery(Tail: 5, Follow: true))));
        RecordedRequest[] asked = [.. Daemon.Requests.Where(request => request.Path == "/containers/c1/logs")];
        Assert.Equal(["5", null], asked.Select(request => request.Query["tail"].SingleOrDefault()));
        Assert.Equal([null, "1769846400.000000002"], asked.Select(request => request.Query["since"].SingleOrDefault()));
    }

    [Fact]
    public async Task Who_wants_nothing_of_the_past_gets_the_first_line_after_a_restart()
    {
        int looks = 0;
        Daemon.On(Log, Chunked([]));
        Daemon.On("GET /containers/c1/json", exchange => Replies.Json(++looks == 1 ? Restarting : looks == 2 ? Running : Ended)(exchange));
        await ReadAsync(new LogQuery(Tail: 0, Follow: true));
        Assert.Equal("1769846405.000000000", Daemon.Request(Log).Query["since"].Single());
        Assert.Empty(Daemon.Request(Log).Query["tail"]);
    }

    [Fact]
    public async Task A_container_that_is_removed_ends_its_log()
    {
        Daemon.On(Log, Chunked([Frame(1, At(1) + "all\n")])).On("GET /containers/c1/json", Replies.Error(404, "No such container: c1"));
        Assert.Equal(["all"], Texts(await ReadAsync(new LogQuery(Follow: true))));
    }

    [Fact]
    public async Task A_container_that_does_not_run_is_not_waited_for()
    {
        Daemon.On(Container, Replies.Json(Ended)).On(Log, Chunked([Frame(1, At(1) + "all\n")]));
        Assert.Equal(["all"], Texts(await ReadAsync(new LogQuery(Follow: true))));
        Assert.Equal("0", Daemon.Request(Log).Query["follow"].Single());
        Assert.DoesNotContain(Daemon.Requests, request => request.Path == "/containers/c1/json");
    }

    [Fact]
    public async Task The_last_lines_of_a_stream_are_that_stream_s_and_following_goes_on_from_there()
    {
        int reads = 0;
        Daemon.On(Log, exchange => Chunked([++reads == 1 ? [.. Frame(2, At(1) + "1\n"), .. Frame(2, At(2) + "2\n"), .. Frame(2, At(3) + "3\n")] : Frame(2, At(4) + "4\n")])(exchange));
        Assert.Equal(["2", "3", "4"], Texts(await ReadAsync(new LogQuery(Tail: 2, Follow: true, Stream: DockerStream.StandardError))));
        Assert.Equal("1769846400.000000004", Daemon.Request(Log).Query["since"].Single());
    }

    [Fact]
    public async Task A_log_that_is_followed_ends_when_it_is_to()
    {
        Daemon.On(Log, async exchange =>
        {
            await exchange.BeginChunksAsync();
            await exchange.ChunkAsync(Frame(1, At(1) + "early\n"));
            await exchange.HangAsync();
        });
        Stopwatch clock = Stopwatch.StartNew();
        // Long enough that a loaded machine does not ask only afterwards: then nothing would be followed.
        Assert.Equal(["early"], Texts(await ReadAsync(new LogQuery(Follow: true, Until: DateTimeOffset.Now.AddSeconds(3)))));
        Assert.InRange(clock.Elapsed.TotalSeconds, 3, Eventually.Limit.TotalSeconds);
    }

    [Fact]
    public async Task Who_leaves_or_cancels_leaves_no_connection_behind()
    {
        Daemon.On(Log, async exchange =>
        {
            await exchange.BeginChunksAsync();
            while (true) { await exchange.ChunkAsync(Frame(1, At(1) + "again\n")); }
        });
        await foreach (IReadOnlyList<DockerLogLine> _ in Engine.ContainerLogs.ReadAsync("web", new LogQuery(), None)) { break; }
        Daemon.On(Log, exchange => exchange.HangAsync()); // not even a head
        using CancellationTokenSource cancel = new(300);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (IReadOnlyList<DockerLogLine> _ in Engine.ContainerLogs.ReadAsync("web", new LogQuery(Follow: true), cancel.Token)) { }
        });
        await Eventually.TrueAsync(() => Daemon.OpenConnections <= 1, "the connections are closed"); // one is the pool's
    }

    [Fact]
    public async Task A_text_is_as_it_was_written()
    {
        byte[] whale = Encoding.UTF8.GetBytes("🐳");
        byte[] log = [.. Frame(1, whale[..2]), .. Frame(2, "oh\r\n"u8.ToArray()), .. Frame(1, whale[2..]), .. Frame(1, [0xff, (byte)'\n'])];
        Daemon.On(Log, Chunked(log.Chunk(5)));
        Assert.Equal("oh\r\n🐳\uFFFD\n", await Engine.ContainerLogs.ReadTextAsync("web", new LogQuery(), times: false, None));
        Assert.Equal("0", Daemon.Request(Log).Query["timestamps"].Single());
    }

    [Fact]
    public async Task A_long_text_is_whole()
    {
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{number} 🐳é\n"));
        Daemon.On(Log, Chunked(Encoding.UTF8.GetBytes(text).Chunk(4001).Select(piece => Frame(1, piece))));
        Assert.Equal(text, await Engine.ContainerLogs.ReadTextAsync("web", new LogQuery(), times: false, None));
    }

    [Fact]
    public async Task A_text_that_is_cut_is_an_error()
    {
        Daemon.On(Log, Chunked([Frame(1, "cut"u8.ToArray())[..^1]]));
        Assert.Equal(DockerErrorKind.Disconnected, (await FailsAsync(() => Engine.ContainerLogs.ReadTextAsync("web", new LogQuery(), times: false, None))).Kind);
    }

    private static string At(int nanosecond) => $"2026-01-31T08:00:00.{nanosecond:D9}Z ";

    private static IEnumerable<string> Texts(IEnumerable<DockerLogLine> lines) => lines.Select(line => line.Text);

    private static ScriptedDaemon.Reply Chunked(IEnumerable<byte[]> chunks) => async exchange =>
    {
        await exchange.BeginChunksAsync();
        foreach (byte[] chunk in chunks) { await exchange.ChunkAsync(chunk); }
        await exchange.EndChunksAsync();
    };

    private static byte[] Frame(byte kind, string text) => Frame(kind, Encoding.UTF8.GetBytes(text));

    private static byte[] Frame(byte kind, byte[] bytes)
    {
        byte[] header = [kind, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), (uint)bytes.Length);
        return [.. header, .. bytes];
    }

    private async Task<List<DockerLogLine>> ReadAsync(LogQuery query, List<DockerLogLine>? lines = null)
    {
        lines ??= [];
        await foreach (IReadOnlyList<DockerLogLine> batch in Engine.ContainerLogs.ReadAsync("web", query, None)) { lines.AddRange(batch); }
        return lines;
    }
}
