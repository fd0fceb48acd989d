using System;
using System.Buffers.Binary;

namespace PSDockerTools.Engine.Attach;

/// <summary>
/// Parses the frames in which the engine multiplexes stdout and stderr on one stream (moby, stdcopy). The header has 8 bytes: the first is
/// the stream, the last four are the length (big-endian). The data may be split at any position, even inside a header.
/// </summary>
internal sealed class FrameReader
{
    /// <summary>The kind of a frame of stderr.</summary>
    public const byte ErrorKind = 2;

    /// <summary>The kind of a frame with an error of the engine itself.</summary>
    public const byte EngineErrorKind = 3;

    private const int HeaderSize = 8;
    private const int LengthAt = 4;
    private readonly byte[] _header = new byte[HeaderSize];
    private int _headerRead;
    private uint _left;

    /// <summary>The stream of the last piece: 0 or 1 for stdout, or one of the constants.</summary>
    public byte Kind => _header[0];

    /// <summary>Indicates that the last piece ends its frame.</summary>
    public bool IsFrameEnd => _left == 0;

    /// <summary>Indicates that no frame is incomplete.</summary>
    public bool IsAtEnd => _left == 0 && _headerRead == 0;

    /// <summary>Returns the range of the next piece of a frame and advances the position. False if more data is needed.</summary>
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
