using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;

namespace PSDockerTools.Engine.Http;

/// <summary>Reads the answers that come over a connection one after the other, whole (HTTP/1.1, RFC 9112, sections 2 to 7).</summary>
internal sealed class AnswerReader(Stream stream)
{
    private const int LongestLine = 64 * 1024;
    private readonly byte[] _buffer = new byte[LongestLine];
    private int _start;
    private int _end;

    /// <summary>Whether the engine ends the connection after the answer that was read.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The next answer to a request that has one with a body, as GET.</summary>
    /// <exception cref="HttpIOException">It is no answer, or ends too early.</exception>
    public (HttpStatusCode Status, byte[] Body) Read()
    {
        while (true)
        {
            HttpStatusCode status = Status(Line());
            long? length = null;
            bool chunked = false;
            while (Line() is { Length: > 0 } field)
            {
                int colon = field.IndexOf(':', StringComparison.Ordinal);
                if (colon <= 0) { throw Garbled($"the header '{field}'"); }
                string value = field[(colon + 1)..].Trim();
                switch (field[..colon].ToLowerInvariant())
                {
                    case "content-length":
                        length = Number(value, NumberStyles.None);
                        break;
                    case "transfer-encoding":
                        chunked = value.EndsWith("chunked", StringComparison.OrdinalIgnoreCase);
                        break;
                    case "connection":
                        IsLast |= value.Contains("close", StringComparison.OrdinalIgnoreCase);
                        break;
                }
            }
            if ((int)status < 200) { continue; } // one that only says that another will come
            return (status, status is HttpStatusCode.NoContent or HttpStatusCode.NotModified ? []
                : chunked ? Chunks()
                : length is long known ? Bytes(known)
                : Rest());
        }
    }

    private HttpStatusCode Status(string line)
    {
        if (!line.StartsWith("HTTP/1.", StringComparison.Ordinal) || line.Length < 12 || line[8] != ' ') { throw Garbled($"the status '{line}'"); }
        IsLast = line[7] == '0';
        return (HttpStatusCode)Number(line[9..12], NumberStyles.None);
    }

    private byte[] Chunks()
    {
        using MemoryStream body = new();
        while (true)
        {
            string head = Line();
            long length = Number(head.Split(';', 2)[0].Trim(), NumberStyles.AllowHexSpecifier); // behind a semicolon are extensions
            if (length == 0) { break; }
            body.Write(Bytes(length));
            if (Line() is { Length: > 0 } more) { throw Garbled($"'{more}' behind a chunk"); }
        }
        while (Line() is { Length: > 0 }) { } // trailers
        return body.ToArray();
    }

    private byte[] Bytes(long length)
    {
        if (length > Array.MaxLength) { throw Garbled($"{length} bytes at once"); }
        byte[] bytes = new byte[length];
        int known = Math.Min(bytes.Length, _end - _start);
        _buffer.AsSpan(_start, known).CopyTo(bytes);
        _start += known;
        if (known < bytes.Length) { stream.ReadExactly(bytes.AsSpan(known)); }
        return bytes;
    }

    private byte[] Rest()
    {
        IsLast = true;
        using MemoryStream body = new();
        body.Write(_buffer, _start, _end - _start);
        _start = _end = 0;
        stream.CopyTo(body);
        return body.ToArray();
    }

    /// <summary>Up to the next end of a line, without it.</summary>
    private string Line()
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0) { Fill(); }
        string line = Encoding.Latin1.GetString(_buffer, _start, length);
        _start += length + 1;
        return line.TrimEnd('\r');
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) { throw Garbled($"a line of more than {LongestLine} bytes"); }
        int count = stream.Read(_buffer.AsSpan(_end));
        if (count == 0) { throw new HttpIOException(HttpRequestError.ResponseEnded); }
        _end += count;
    }

    private static long Number(string text, NumberStyles style) =>
        long.TryParse(text, style, CultureInfo.InvariantCulture, out long number) && number >= 0 ? number : throw Garbled($"the number '{text}'");

    private static HttpIOException Garbled(string what) => new(HttpRequestError.InvalidResponse, $"An answer has {what}.");
}
