using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace ScriptedEngine;

/// <summary>Reads HTTP requests from a connection: heads, and bodies with a Content-Length or in chunks.</summary>
internal sealed class HttpReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    public Stream Stream => stream;

    /// <summary>Returns the lines of a request head; null if the client disconnected.</summary>
    public async Task<IReadOnlyList<string>?> ReadHeadAsync(CancellationToken cancel)
    {
        List<string> lines = [];
        while (await ReadLineAsync(cancel) is { } line)
        {
            if (line.Length == 0)
            {
                return lines;
            }

            lines.Add(line);
        }

        return null;
    }

    public async Task<string?> ReadLineAsync(CancellationToken cancel)
    {
        using MemoryStream line = new();
        while (true)
        {
            if (_start == _end && !await FillAsync(cancel))
            {
                return null;
            }

            byte next = _buffer[_start++];
            if (next == '\n')
            {
                return Encoding.ASCII.GetString(line.ToArray()).TrimEnd('\r');
            }

            line.WriteByte(next);
        }
    }

    /// <summary>Returns available bytes, at most <paramref name="limit"/>; empty at the end.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadSomeAsync(long limit, CancellationToken cancel)
    {
        if (_start == _end && !await FillAsync(cancel))
        {
            return default;
        }

        int count = (int)Math.Min(limit, _end - _start);
        _start += count;
        return _buffer.AsMemory(_start - count, count);
    }

    public async Task CopyAsync(long length, Stream target, CancellationToken cancel)
    {
        while (length > 0)
        {
            ReadOnlyMemory<byte> some = await ReadSomeAsync(length, cancel);
            if (some.IsEmpty)
            {
                throw new EndOfStreamException();
            }

            await target.WriteAsync(some, cancel);
            length -= some.Length;
        }
    }

    public async Task CopyChunksAsync(Stream target, CancellationToken cancel)
    {
        while (true)
        {
            string size = await ReadLineAsync(cancel) ?? throw new EndOfStreamException();
            long length = long.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            await CopyAsync(length, target, cancel);
            await ReadLineAsync(cancel);
            if (length == 0)
            {
                return;
            }
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancel)
    {
        _start = 0;
        _end = await stream.ReadAsync(_buffer, cancel);
        return _end > 0;
    }
}
