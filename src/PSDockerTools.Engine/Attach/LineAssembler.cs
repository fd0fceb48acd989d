using System;
using System.Buffers;
using System.Text;

namespace PSDockerTools.Engine.Attach;

/// <summary>
/// Puts lines together that come in pieces. It keeps bytes and not characters: a line feed is one byte in UTF-8 and part of no other
/// character, so that only whole lines need to be decoded, whatever the pieces cut through.
/// </summary>
internal sealed class LineAssembler
{
    private readonly ArrayBufferWriter<byte> _begun = new();
    private bool _taken;

    /// <summary>Takes the next line off the bytes, good until the next step; the beginning of one is kept for the next bytes.</summary>
    public bool TryTake(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> line)
    {
        Forget();
        int end = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> piece = end < 0 ? bytes : bytes[..end];
        bytes = end < 0 ? default : bytes[(end + 1)..];
        line = piece;
        if (end >= 0 && _begun.WrittenCount == 0) { return true; }
        _begun.Write(piece);
        line = _begun.WrittenSpan;
        _taken = end >= 0;
        return _taken;
    }

    /// <summary>The last line, which has no end.</summary>
    public bool TryFinish(out ReadOnlySpan<byte> line)
    {
        Forget();
        line = _begun.WrittenSpan;
        _taken = true;
        return line.Length > 0;
    }

    /// <summary>The text of a line; bytes that are not UTF-8 become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line.EndsWith("\r"u8) ? line[..^1] : line);

    private void Forget()
    {
        if (_taken) { _begun.ResetWrittenCount(); }
        _taken = false;
    }
}
