using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Logs;
using Xunit;

namespace PSDockerTools.Engine.Tests.Streams;

public sealed class LogParserTests
{
    private const string Stamp = "2026-01-31T08:00:00.123456789Z ";
    private static readonly EngineEndpoint s_engine = new("test", new Uri("unix:///test.sock"));

    [Fact]
    public void Lines_come_out_whole_wherever_the_reads_cut()
    {
        byte[] log = [.. Frame(1, Stamp + "grüße\n"), .. Frame(2, Stamp + "oh\r\n"), .. Frame(1, Stamp + "\n"), .. Frame(1, Stamp + "last")];
        for (int size = 1; size <= log.Length; size++)
        {
            Assert.Equal(
                [(DockerStream.StandardOutput, "grüße"), (DockerStream.StandardError, "oh"), (DockerStream.StandardOutput, ""), (DockerStream.StandardOutput, "last")],
                Parse(log, size).Select(line => (line.Stream, line.Text)));
        }
    }

    [Fact]
    public void Times_are_local_and_exact_to_the_tick()
    {
        DockerLogLine line = Assert.Single(Parse(Frame(1, Stamp + "x\n"), 1000));
        Assert.Equal(new DateTime(2026, 1, 31, 8, 0, 0, DateTimeKind.Utc).AddTicks(1234567), line.Time!.Value.ToUniversalTime());
        Assert.Equal(DateTimeKind.Local, line.Time.Value.Kind);
    }

    [Fact]
    public void A_line_that_the_engine_cut_into_entries_is_one_line_with_the_first_s_time()
    {
        string part = new('a', 16 * 1024);
        byte[] log = [.. Frame(1, Stamp + part), .. Frame(2, Stamp + "between\n"), .. Frame(1, "2026-01-31T08:00:01.000000000Z end\n")];
        List<DockerLogLine> lines = Parse(log, 4096);
        Assert.Equal(["between", part + "end"], lines.Select(line => line.Text));
        Assert.Equal(0, lines[1].Time!.Value.Second);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_kept_as_replacement_characters()
    {
        byte[] text = [.. Encoding.ASCII.GetBytes(Stamp), 0xff, (byte)'x', (byte)'\n'];
        Assert.Equal("\uFFFDx", Assert.Single(Parse(Frame(1, text), 1000)).Text);
    }

    [Fact]
    public void A_terminal_s_log_has_no_frames()
    {
        LogParser parser = new(s_engine, "c", terminal: true);
        List<DockerLogLine> lines = [];
        foreach (byte one in Encoding.UTF8.GetBytes(Stamp + "a\r\n" + Stamp + "b\r\n")) { parser.Parse([one], lines); }
        parser.Finish(lines);
        Assert.Equal(["a", "b"], lines.Select(line => line.Text));
        Assert.All(lines, line => Assert.NotNull(line.Time));
    }

    [Fact]
    public void The_engine_s_own_error_is_thrown()
    {
        DockerException e = Assert.Throws<DockerException>(() => Parse(Frame(3, "no more log"), 1000));
        Assert.Equal("no more log", e.Message);
    }

    [Theory]
    [InlineData("2026-01-31T08:00:00Z x", "x")]
    [InlineData("2026-01-31T08:00:00.1+02:00 x", "x")]
    [InlineData("2026-02-30T08:00:00Z x", "2026-02-30T08:00:00Z x")]
    [InlineData("2026-01-31 08:00:00 x", "2026-01-31 08:00:00 x")]
    [InlineData("x", "x")]
    public void What_is_no_time_stays_text(string text, string rest) => Assert.Equal(rest, Assert.Single(Parse(Frame(1, text + "\n"), 1000)).Text);

    [Fact]
    public void A_line_of_a_terminal_that_the_engine_cut_has_no_times_in_its_middle()
    {
        string part = new('a', 16 * 1024);
        LogParser parser = new(s_engine, "c", terminal: true);
        List<DockerLogLine> lines = [];
        parser.Parse(Encoding.UTF8.GetBytes(Stamp + part + Stamp + part + Stamp + "end\r\n" + Stamp + "next\r\n"), lines);
        Assert.Equal([part + part + "end", "next"], lines.Select(line => line.Text));
    }

    [Fact]
    public void A_long_line_that_the_engine_does_not_end_ends_with_its_last_entry()
    {
        string part = new('a', 16 * 1024);
        byte[] log = [.. Frame(1, Stamp + part), .. Frame(1, Stamp + "end"), .. Frame(1, Stamp + "next\n")];
        Assert.Equal([part + "end", "next"], Parse(log, 4096).Select(line => line.Text));
    }

    [Fact]
    public void Details_are_taken_off_each_entry_and_read()
    {
        LogParser parser = new(s_engine, "c", terminal: false, details: true);
        List<DockerLogLine> lines = [];
        parser.Parse([.. Frame(1, Stamp + "MODE=a%2Cb+c,role=front one two\n"), .. Frame(2, Stamp + " no details\n")], lines);
        Assert.Equal(["one two", "no details"], lines.Select(line => line.Text));
        Assert.Equal("a,b c", lines[0].Details!["MODE"]);
        Assert.Equal("front", lines[0].Details!["role"]);
        Assert.Empty(lines[1].Details!);
    }

    [Fact]
    public void What_comes_again_while_it_is_followed_is_passed_over_and_a_clock_may_be_set_back()
    {
        LogParser parser = new(s_engine, "c", terminal: false, follow: true);
        List<DockerLogLine> lines = [];
        parser.Parse([.. Entry(1, "one"), .. Entry(2, "two"), .. Entry(1, "one"), .. Entry(2, "two"), .. Entry(3, "three"), .. Entry(0, "back"), .. Entry(4, "four")], lines);
        Assert.Equal(["one", "two", "three", "back", "four"], lines.Select(line => line.Text));
        static byte[] Entry(int time, string text) => Frame(1, $"2026-01-31T08:00:00.00000000{time}Z {text}\n");
    }

    [Fact]
    public void A_long_line_of_Podman_is_one_line_although_its_pieces_are_shorter()
    {
        string piece = new('x', 8192);
        LogParser parser = new(s_engine, "c", terminal: false, podman: true);
        List<DockerLogLine> lines = [];
        for (int number = 1; number <= 5; number++) { parser.Parse(Frame(1, $"2026-01-31T08:00:00.00000000{number}Z {piece}"), lines); }
        parser.Parse([.. Frame(1, "2026-01-31T08:00:00.000000006Z \n"), .. Frame(1, "2026-01-31T08:00:00.000000007Z after\n")], lines);
        Assert.Equal([5 * 8192, 5], lines.Select(line => line.Text.Length));
    }

    [Fact]
    public void Times_in_the_middle_of_a_terminal_s_line_are_Podman_s_if_they_are_not_before_that_of_the_line()
    {
        LogParser parser = new(s_engine, "c", terminal: true, podman: true);
        List<DockerLogLine> lines = [];
        parser.Parse("2026-01-31T08:00:00.5Z abc2026-01-31T08:00:00.66Z def2026-01-31T08:00:01Z \r\n2026-01-31T08:00:02Z at 2026-01-31T08:00:01.9Z it was\r\n"u8, lines);
        Assert.Equal(["abcdef", "at 2026-01-31T08:00:01.9Z it was"], lines.Select(line => line.Text.TrimEnd('\r')));
        parser.Parse("2026-01-31T08:00:03Z x2026-01-31T08:00:04.5Z \r\n"u8, lines);
        Assert.Equal(new EngineTime(1769846404500000001), parser.Next);
    }

    [Fact]
    public void The_moment_after_the_last_entry_is_known_to_the_nanosecond()
    {
        LogParser parser = new(s_engine, "c", terminal: false);
        Assert.Null(parser.Next);
        parser.Parse(Frame(1, "2026-01-31T08:00:00.999999999Z x\n"), []);
        Assert.Equal(new EngineTime(1769846401000000000), parser.Next);
    }

    private static List<DockerLogLine> Parse(byte[] log, int size)
    {
        LogParser parser = new(s_engine, "c", terminal: false);
        List<DockerLogLine> lines = [];
        foreach (byte[] read in log.Chunk(size)) { parser.Parse(read, lines); }
        Assert.True(parser.IsAtEnd);
        parser.Finish(lines);
        return lines;
    }

    private static byte[] Frame(byte kind, string text) => Frame(kind, Encoding.UTF8.GetBytes(text));

    private static byte[] Frame(byte kind, byte[] bytes)
    {
        byte[] header = [kind, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), (uint)bytes.Length);
        return [.. header, .. bytes];
    }
}
