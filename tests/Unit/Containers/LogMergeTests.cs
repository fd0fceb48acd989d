using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PSDockerTools.Containers;

namespace PSDockerTools.Tests.Containers;

public sealed class LogMergeTests
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(1); // no machine is so slow that the order depends on it
    private static readonly DateTime s_past = DateTime.Now.AddHours(-1);

    [Fact]
    public async Task What_was_written_comes_by_time_however_it_is_cut()
    {
        IAsyncEnumerable<IReadOnlyList<DockerLogLine>>[] logs =
        [
            Ended([Lines(1, 4, 5), Lines(9)], pause: 20), Ended([Lines(2), Lines(3), Lines(6, 10)], pause: 5), Ended([], pause: 0), Ended([Lines(7, 8)], pause: 50),
        ];
        List<DockerLogLine> merged = await ReadAsync(logs);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"{number}"), merged.Select(line => line.Text));
    }

    [Fact]
    public async Task A_log_that_is_silent_holds_nobody_up_for_long()
    {
        using CancellationTokenSource cancel = new();
        Channel<IReadOnlyList<DockerLogLine>> silent = Channel.CreateUnbounded<IReadOnlyList<DockerLogLine>>();
        Channel<IReadOnlyList<DockerLogLine>> speaking = Channel.CreateUnbounded<IReadOnlyList<DockerLogLine>>();
        LogMerge merge = new([silent.Reader.ReadAllAsync(cancel.Token), speaking.Reader.ReadAllAsync(cancel.Token)], (_, _) => ValueTask.CompletedTask);
        await using IAsyncEnumerator<IReadOnlyList<DockerLogLine>> lines = merge.ReadAsync(cancel.Token).GetAsyncEnumerator();
        for (int number = 0; number < 3; number++)
        {
            speaking.Writer.TryWrite(Lines(number));
            Assert.True(await lines.MoveNextAsync().AsTask().WaitAsync(Eventually.Limit));
            Assert.Equal($"{number}", Assert.Single(lines.Current).Text);
        }
        silent.Writer.Complete();
        speaking.Writer.Complete();
        Assert.False(await lines.MoveNextAsync());
    }

    [Fact]
    public async Task Logs_that_are_all_late_are_waited_for_when_the_first_has_come()
    {
        Channel<IReadOnlyList<DockerLogLine>>[] logs = [Channel.CreateUnbounded<IReadOnlyList<DockerLogLine>>(), Channel.CreateUnbounded<IReadOnlyList<DockerLogLine>>()];
        TimeSpan patience = TimeSpan.FromSeconds(3);
        LogMerge merge = new([.. logs.Select(log => log.Reader.ReadAllAsync())], (_, failure) => throw failure, patience);
        await using IAsyncEnumerator<IReadOnlyList<DockerLogLine>> lines = merge.ReadAsync(CancellationToken.None).GetAsyncEnumerator();
        Task<bool> more = lines.MoveNextAsync().AsTask();
        await Task.Delay(patience * 1.2);
        logs[0].Writer.TryWrite(Lines(2));
        await Task.Delay(50);
        logs[1].Writer.TryWrite(Lines(1));
        Assert.True(await more);
        Assert.Equal("1", lines.Current[0].Text);
    }

    [Fact]
    public async Task A_log_that_fails_is_told_after_its_lines_and_the_others_go_on()
    {
        List<string> told = [];
        List<DockerLogLine> merged = [];
        LogMerge merge = new([Failing(Lines(1, 3)), Ended([Lines(2), Lines(4)], pause: 30)], (number, failure) =>
        {
            told.Add($"{number} {failure.Message} after {string.Concat(merged)}");
            return ValueTask.CompletedTask;
        }, s_long);
        await foreach (IReadOnlyList<DockerLogLine> lines in merge.ReadAsync(CancellationToken.None)) { merged.AddRange(lines); }
        Assert.Equal("1234", string.Concat(merged));
        Assert.StartsWith("0 gone after 123", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_reader_holds_the_logs_back()
    {
        int given = 0;
        async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> Endless([EnumeratorCancellation] CancellationToken cancel = default)
        {
            while (!cancel.IsCancellationRequested)
            {
                given++;
                yield return Lines(given);
                await Task.Yield();
            }
        }
        using CancellationTokenSource cancel = new();
        LogMerge merge = new([Endless(), Endless()], (_, _) => ValueTask.CompletedTask);
        await using IAsyncEnumerator<IReadOnlyList<DockerLogLine>> lines = merge.ReadAsync(cancel.Token).GetAsyncEnumerator();
        Assert.True(await lines.MoveNextAsync());
        int before = 0;
        for (int i = 0; i < 50 && before != given; i++) // on a busy machine they are slow to come to rest
        {
            before = given;
            await Task.Delay(300);
        }
        Assert.Equal(before, given);
        Assert.InRange(given, 1, 64);
        await cancel.CancelAsync();
    }

    private static async Task<List<DockerLogLine>> ReadAsync(IAsyncEnumerable<IReadOnlyList<DockerLogLine>>[] logs)
    {
        List<DockerLogLine> merged = [];
        LogMerge merge = new(logs, (_, failure) => throw failure, s_long);
        await foreach (IReadOnlyList<DockerLogLine> lines in merge.ReadAsync(CancellationToken.None)) { merged.AddRange(lines); }
        return merged;
    }

    private static async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> Ended(IReadOnlyList<DockerLogLine>[] batches, int pause)
    {
        foreach (IReadOnlyList<DockerLogLine> batch in batches)
        {
            await Task.Delay(pause);
            yield return batch;
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> Failing(IReadOnlyList<DockerLogLine> lines)
    {
        yield return lines;
        await Task.Yield();
        throw new InvalidOperationException("gone");
    }

    private static DockerLogLine[] Lines(params int[] numbers) => [.. numbers.Select(number => new DockerLogLine
    {
        Container = "c", Stream = DockerStream.StandardOutput, Time = s_past.AddSeconds(number), Text = $"{number}", Engine = "test",
    })];
}
