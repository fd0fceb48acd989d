using System;
using System.Buffers;
using System.Text;

namespace PSDockerTools.Engine.Attach;

/// <summary>
/// Assembles lines from pieces of bytes. Bytes are stored instead of characters: in UTF-8 a line feed is one byte and never part of another
/// character, so that only complete lines are decoded, wherever the pieces are split.
/// </summary>
internal sealed class LineAssembler
{
    private readonly ArrayBufferWriter<byte> _partialLine = new();
    private bool _returned;

    /// <summary>Returns the next line, valid until the next call. An incomplete line is stored for the next bytes.</summary>
    public bool TryTake(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> line)
    {
        ClearReturnedLine();
        int end = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> piece = end < 0 ? bytes : bytes[..end];
        bytes = end < 0 ? default : bytes[(end + 1)..];
        line = piece;
        if (end >= 0 && _partialLine.WrittenCount == 0) { return true; }
        _partialLine.Write(piece);
        line = _partialLine.WrittenSpan;
        _returned = end >= 0;
        return _returned;
    }

    /// <summary>Returns the last line, which has no line break.</summary>
    public bool TryFinish(out ReadOnlySpan<byte> line)
    {
        ClearReturnedLine();
        line = _partialLine.WrittenSpan;
        _returned = true;
        return line.Length > 0;
    }

    /// <summary>Returns the text of a line without a carriage return; invalid UTF-8 becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line.EndsWith("\r"u8) ? line[..^1] : line);

    private void ClearReturnedLine()
    {
        if (_returned) { _partialLine.ResetWrittenCount(); }
        _returned = false;
    }
}
