using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using PSDockerTools.Engine.Attach;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Logs;

/// <summary>Makes lines of what the engine sends of a log that was asked for with times.</summary>
internal sealed class LogParser(EngineEndpoint engine, string container, bool terminal, bool details = false, bool follow = false, bool podman = false)
{
    private const int LongestEntry = 16 * 1024; // of a line that the engine cuts into entries
    private const int ShortestStamp = 21; // 2026-01-31T08:00:00Z and a space
    private const int LongestStamp = ShortestStamp + 10; // with nine digits of a second
    private readonly FrameReader _frames = new();
    private readonly ArrayBufferWriter<byte> _frame = new();
    private readonly LogStamp _stamp = new();
    private readonly Output _output = new(DockerStream.StandardOutput, follow);
    private readonly Output _error = new(DockerStream.StandardError, follow);

    /// <summary>Whether the log ended between two entries.</summary>
    public bool IsAtEnd => _frames.IsAtEnd;

    /// <summary>The moment after the last entry; null where there was none.</summary>
    public EngineTime? Next => _stamp.Next;

    /// <summary>Takes what was read; adds the lines that are whole now.</summary>
    public void Parse(ReadOnlySpan<byte> bytes, List<DockerLogLine> lines)
    {
        if (terminal)
        {
            while (!bytes.IsEmpty && _output.Lines.TryTake(ref bytes, out ReadOnlySpan<byte> line)) { AddTerminalLine(line, lines); }
            return;
        }
        for (int position = 0; _frames.TryTake(bytes, ref position, out Range piece);)
        {
            if (_frames.IsFrameEnd && _frame.WrittenCount == 0)
            {
                AddEntry(bytes[piece], lines);
                continue;
            }
            _frame.Write(bytes[piece]); // cut by the read, perhaps in its time
            if (!_frames.IsFrameEnd) { continue; }
            AddEntry(_frame.WrittenSpan, lines);
            _frame.ResetWrittenCount();
        }
    }

    /// <summary>Adds what has no end.</summary>
    public void Finish(List<DockerLogLine> lines)
    {
        if (_output.Lines.TryFinish(out ReadOnlySpan<byte> line))
        {
            if (terminal) { AddTerminalLine(line, lines); }
            else { lines.Add(Line(_output, line)); }
        }
        if (_error.Lines.TryFinish(out line)) { lines.Add(Line(_error, line)); }
    }

    /// <summary>
    /// An entry begins with its time. The engine cuts lines longer than 16 KiB into several entries, of which only the last ends the
    /// line: the others' times are taken off and passed over.
    /// </summary>
    private void AddEntry(ReadOnlySpan<byte> bytes, List<DockerLogLine> lines)
    {
        if (_frames.Kind == FrameReader.EngineErrorKind) { throw Translate.Streamed(engine, Encoding.UTF8.GetString(bytes)); }
        Output output = _frames.Kind == FrameReader.ErrorKind ? _error : _output;
        while (!bytes.IsEmpty)
        {
            if (!TakeHead(output, ref bytes))
            {
                int end = bytes.IndexOf((byte)'\n');
                bytes = end < 0 ? default : bytes[(end + 1)..];
                continue;
            }
            bool isRest = output.IsCut && bytes.Length < LongestEntry; // the last entry of a line; the driver local forgets to end it
            bool isWhole = output.Lines.TryTake(ref bytes, out ReadOnlySpan<byte> line) || (isRest && output.Lines.TryFinish(out line));
            output.IsCut = !podman && !isWhole && line.Length > 0 && line.Length % LongestEntry == 0;
            if (isWhole) { lines.Add(Line(output, line)); }
        }
    }

    /// <summary>A terminal's log has no frames, so its entries are known by their lines, and by their length where a line was cut.</summary>
    private void AddTerminalLine(ReadOnlySpan<byte> line, List<DockerLogLine> lines)
    {
        if (!TakeHead(_output, ref line)) { return; }
        if (podman)
        {
            lines.Add(Line(_output, WithoutStamps(line)));
            return;
        }
        if (line.Length <= LongestEntry)
        {
            lines.Add(Line(_output, line));
            return;
        }
        ArrayBufferWriter<byte> whole = new(line.Length);
        while (line.Length > LongestEntry)
        {
            whole.Write(line[..LongestEntry]);
            line = line[LongestEntry..];
            TakeHead(_output, ref line);
        }
        whole.Write(line);
        lines.Add(Line(_output, whole.WrittenSpan));
    }

    /// <summary>
    /// Podman puts the time before each piece that the terminal was written, wherever in a line that begins. Such a time is not before that of the
    /// line, as one that a command writes is.
    /// </summary>
    private ReadOnlySpan<byte> WithoutStamps(ReadOnlySpan<byte> line)
    {
        ArrayBufferWriter<byte>? whole = null;
        for (int from = 0; line[from..].IndexOf("Z "u8) is int found and >= 0;)
        {
            int end = from + found + 2;
            if (FindStamp(line[..end]) is not int start)
            {
                from = end;
                continue;
            }
            ReadOnlySpan<byte> stamp = line[start..end];
            _stamp.Take(ref stamp);
            whole ??= new(line.Length);
            whole.Write(line[..start]);
            line = line[end..];
            from = 0;
        }
        if (whole is null) { return line; }
        whole.Write(line);
        return whole.WrittenSpan;
    }

    /// <summary>Where the time begins that a text ends with; null where that is none of Podman's.</summary>
    private int? FindStamp(ReadOnlySpan<byte> text)
    {
        for (int length = ShortestStamp; length <= Math.Min(LongestStamp, text.Length); length++)
        {
            LogStamp read = new();
            ReadOnlySpan<byte> rest = text[^length..];
            if (read.Take(ref rest) is not null && rest.IsEmpty && read.Last >= _stamp.Last) { return text.Length - length; }
        }
        return null;
    }

    /// <summary>
    /// Takes off what stands before an entry's text: its time, and its details where they were asked for. False where the entry is one
    /// that was there before.
    /// </summary>
    private bool TakeHead(Output output, ref ReadOnlySpan<byte> bytes)
    {
        if (_stamp.Take(ref bytes) is not DateTime time) { return true; }
        if (output.Known?.IsRepeated(_stamp.Last) == true) { return false; }
        output.Time ??= time;
        if (!details) { return true; }
        int end = bytes.IndexOf((byte)' ');
        if (end < 0) { return true; }
        output.Details ??= LogDetails.Read(bytes[..end]);
        bytes = bytes[(end + 1)..];
        return true;
    }

    private DockerLogLine Line(Output output, ReadOnlySpan<byte> line)
    {
        DockerLogLine made = new()
        {
            Container = container,
            Time = output.Time,
            Stream = output.Stream,
            Text = LineAssembler.Decode(line),
            Details = output.Details,
            Engine = engine.Name,
        };
        output.Time = null;
        output.Details = null;
        return made;
    }

    private sealed class Output(DockerStream stream, bool follow)
    {
        public DockerStream Stream => stream;

        public RepeatedEntries? Known { get; } = follow ? new() : null;

        /// <summary>Whether the line that was begun goes on in another entry, for all that is known.</summary>
        public bool IsCut { get; set; }

        public LineAssembler Lines { get; } = new();

        /// <summary>The time of the line that was begun.</summary>
        public DateTime? Time { get; set; }

        /// <summary>The details of the line that was begun.</summary>
        public DockerLogDetails? Details { get; set; }
    }
}
