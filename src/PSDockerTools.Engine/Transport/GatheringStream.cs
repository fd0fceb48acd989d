using System;
using System.IO;
using System.Threading;

namespace PSDockerTools.Engine.Transport;

/// <summary>
/// Reads a stream that blocks in large pieces. The engine sends a log line by line, and who waits for each is woken for each, which costs
/// the engine as much as the reader: so after a small piece it rests a millisecond, until there is more.
/// </summary>
internal sealed class GatheringStream(Stream inner, bool rests) : Stream
{
    private const int BufferSize = 128 * 1024;
    private const int Small = BufferSize / 8;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start = Small; // nothing was read yet, and there is nothing to rest from
    private int _end = Small;

    /// <summary>Whether all that has arrived was read.</summary>
    public bool IsDrained => _start == _end;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (IsDrained) { Fill(); }
        int count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) { inner.Dispose(); }
        base.Dispose(disposing);
    }

    private void Fill()
    {
        if (rests && _end < Small) { Thread.Sleep(1); }
        _start = 0;
        _end = 0; // where the read fails
        _end = inner.Read(_buffer);
    }
}
