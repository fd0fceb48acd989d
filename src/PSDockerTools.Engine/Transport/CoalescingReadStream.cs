using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>
/// Reads a blocking stream in large pieces. The engine sends a log line by line, and waking the reader for each line costs the engine as much as the
/// reader. Therefore the stream sleeps for one millisecond after a small piece, so that more data is available.
/// </summary>
internal sealed class CoalescingReadStream(Stream inner, bool rests) : WrappedStream(inner)
{
    private const int BufferSize = 128 * 1024;
    private const int Small = BufferSize / 8;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start = Small; // prevents a sleep before the first read
    private int _end = Small;

    /// <summary>Indicates that all buffered data was read.</summary>
    public bool IsDrained => _start == _end;

    public override int Read(Span<byte> buffer)
    {
        if (IsDrained) { Fill(); }
        int count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    private void Fill()
    {
        if (rests && _end < Small) { Thread.Sleep(1); }
        _start = 0;
        _end = 0; // in case the read fails
        _end = base.Read(_buffer);
    }
}
