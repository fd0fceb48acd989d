using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>
/// Reads a stream that blocks in large pieces. The engine sends a log line by line, and who waits for each is woken for each, which costs
/// the engine as much as the reader: so after a small piece it rests a millisecond, until there is more.
/// </summary>
internal sealed class GatheringStream(Stream inner, bool rests) : WrappedStream(inner)
{
    private const int BufferSize = 128 * 1024;
    private const int Small = BufferSize / 8;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start = Small; // nothing was read yet, and there is nothing to rest from
    private int _end = Small;

    /// <summary>Whether all that has arrived was read.</summary>
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
        _end = 0; // where the read fails
        _end = base.Read(_buffer);
    }
}
