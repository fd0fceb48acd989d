using System;
using System.Buffers.Binary;

namespace PSDockerTools.Engine.Attach;

/// <summary>
/// Takes the frames apart in which the engine carries stdout and stderr on one stream (moby, stdcopy): one byte says which, four say
/// how long. What it reads may be cut anywhere, in the middle of a header too.
/// </summary>
internal sealed class FrameReader
{
    /// <summary>The kind of what was written to stderr.</summary>
    public const byte ErrorKind = 2;

    /// <summary>The kind of what the engine itself says went wrong.</summary>
    public const byte EngineErrorKind = 3;

    private const int HeaderSize = 8;
    private const int LengthAt = 4;
    private readonly byte[] _header = new byte[HeaderSize];
    private int _headerRead;
    private uint _left;

    /// <summary>The stream of the piece that was taken last: 0 or 1 stdout, or one of these.</summary>
    public byte Kind => _header[0];

    /// <summary>Whether the piece that was taken last ends its frame.</summary>
    public bool IsFrameEnd => _left == 0;

    /// <summary>Whether nothing of a frame was begun.</summary>
    public bool IsAtEnd => _left == 0 && _headerRead == 0;

    /// <summary>Takes the next piece of a frame off the bytes, by its place in them.</summary>
    public bool TryTake(ReadOnlySpan<byte> bytes, ref int position, out Range piece)
    {
        piece = default;
        while (_left == 0)
        {
            int count = Math.Min(HeaderSize - _headerRead, bytes.Length - position);
            bytes.Slice(position, count).CopyTo(_header.AsSpan(_headerRead));
            position += count;
            _headerRead += count;
            if (_headerRead < HeaderSize) { return false; }
            _headerRead = 0;
            _left = BinaryPrimitives.ReadUInt32BigEndian(_header.AsSpan(LengthAt));
        }
        int length = (int)Math.Min(_left, (uint)(bytes.Length - position));
        if (length == 0) { return false; }
        piece = position..(position + length);
        position += length;
        _left -= (uint)length;
        return true;
    }
}
