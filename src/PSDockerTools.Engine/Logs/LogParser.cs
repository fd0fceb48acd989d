using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using PSDockerTools.Engine.Attach;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Logs;

/// <summary>Parses the engine's log stream with timestamps into lines.</summary>
internal sealed class LogParser(EngineEndpoint engine, string container, bool terminal, bool details = false, bool follow = false, bool podman = false)
{
    private const int MaxEntryLength = 16 * 1024; // the engine splits longer lines into several entries
    private const int ShortestStamp = 21; // 2026-01-31T08:00:00Z and a space
    private const int LongestStamp = ShortestStamp + 10; // with nine fractional digits
    private readonly FrameReader _frames = new();
    private readonly ArrayBufferWriter<byte> _frame = new();
    private readonly LogStamp _stamp = new();
    private readonly Output _output = new(DockerStream.StandardOutput, follow);
    private readonly Output _error = new(DockerStream.StandardError, follow);

    /// <summary>Indicates that the log ended between two frames.</summary>
    public bool IsAtEnd => _frames.IsAtEnd;

    /// <summary>The time after the last entry in the API's format; null if there was no entry.</summary>
    public EngineTime? Next => _stamp.Next;

    /// <summary>Parses data and adds the lines that are complete now.</summary>
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
            _frame.Write(bytes[piece]); // the frame was split, possibly inside the timestamp
            if (!_frames.IsFrameEnd) { continue; }
            AddEntry(_frame.WrittenSpan, lines);
            _frame.ResetWrittenCount();
        }
    }

    /// <summary>Adds the last lines if they have no line break.</summary>
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
    /// Adds an entry, which begins with its timestamp. The engine splits lines longer than 16 KiB into several entries, of which only the
    /// last one ends the line. The timestamps of the other entries are removed and ignored.
    /// </summary>
    private void AddEntry(ReadOnlySpan<byte> bytes, List<DockerLogLine> lines)
    {
        if (_frames.Kind == FrameReader.EngineErrorKind) { throw Translate.Streamed(engine, Encoding.UTF8.GetString(bytes)); }
        Output output = _frames.Kind == FrameReader.ErrorKind ? _error : _output;
        while (!bytes.IsEmpty)
        {
            if (!TryTakePrefix(output, ref bytes))
            {
                int end = bytes.IndexOf((byte)'\n');
                bytes = end < 0 ? default : bytes[(end + 1)..];
                continue;
            }
            bool isRest = output.IsCut && bytes.Length < MaxEntryLength; // the last entry of a split line; the local driver omits its line feed
            bool isWhole = output.Lines.TryTake(ref bytes, out ReadOnlySpan<byte> line) || (isRest && output.Lines.TryFinish(out line));
            output.IsCut = !podman && !isWhole && line.Length > 0 && line.Length % MaxEntryLength == 0;
            if (isWhole) { lines.Add(Line(output, line)); }
        }
    }

    /// <summary>
    /// Adds a line of a TTY log. The log has no frames, so that entries are detected by line breaks, and by their length if a line was
    /// split.
    /// </summary>
    private void AddTerminalLine(ReadOnlySpan<byte> line, List<DockerLogLine> lines)
    {
        if (!TryTakePrefix(_output, ref line)) { return; }
        if (podman)
        {
            lines.Add(Line(_output, WithoutStamps(line)));
            return;
        }
        if (line.Length <= MaxEntryLength)
        {
            lines.Add(Line(_output, line));
            return;
        }
        ArrayBufferWriter<byte> whole = new(line.Length);
        while (line.Length > MaxEntryLength)
        {
            whole.Write(line[..MaxEntryLength]);
            line = line[MaxEntryLength..];
            TryTakePrefix(_output, ref line);
        }
        whole.Write(line);
        lines.Add(Line(_output, whole.WrittenSpan));
    }

    /// <summary>
    /// Removes the timestamps inside a line. Podman writes a timestamp before each chunk of TTY output, even inside a line. Such a
    /// timestamp is not earlier than that of the line, unlike one that the command itself writes.
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

    /// <summary>Returns the position of a timestamp at the end of a text; null if there is no timestamp of Podman.</summary>
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

    /// <summary>Removes the timestamp and the details, if requested, before an entry's text. False if the entry is a duplicate.</summary>
    private bool TryTakePrefix(Output output, ref ReadOnlySpan<byte> bytes)
    {
        if (_stamp.Take(ref bytes) is not DateTime time) { return true; }
        if (output.Known?.IsDuplicate(_stamp.Last) == true) { return false; }
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
        DockerLogLine result = new()
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
        return result;
    }

    private sealed class Output(DockerStream stream, bool follow)
    {
        public DockerStream Stream => stream;

        public DuplicateEntryFilter? Known { get; } = follow ? new() : null;

        /// <summary>Indicates that the current line probably continues in another entry.</summary>
        public bool IsCut { get; set; }

        public LineAssembler Lines { get; } = new();

        /// <summary>The timestamp of the current line.</summary>
        public DateTime? Time { get; set; }

        /// <summary>The details of the current line.</summary>
        public DockerLogDetails? Details { get; set; }
    }
}
