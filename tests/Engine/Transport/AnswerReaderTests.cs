using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using PSDockerTools.Engine.Http;
using Xunit;

namespace PSDockerTools.Engine.Tests.Transport;

public sealed class AnswerReaderTests
{
    private const string Two = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello")]
    [InlineData("HTTP/1.1 404 Not Found\r\ncontent-length:0\r\n\r\n", 404, "")]
    [InlineData("HTTP/1.1 200\r\nContent-Length: 1\r\n\r\nx", 200, "x")] // a reason may be missing
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 1\n\nx", 200, "x")] // and so may CR, to whoever reads
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 204, "")]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", 200, "x")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\nA;name=value\r\nlo, world!\r\n0\r\n\r\n", 200, "hello, world!")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\nTrailer: x\r\nAnother: y\r\n\r\n", 200, "")]
    public void An_answer_is_read_whole_however_it_is_cut_and_what_follows_is_left(string text, int status, string body)
    {
        for (int piece = 1; piece < 40; piece++)
        {
            AnswerReader reader = Reader(text + Two, piece);
            Assert.Equal((status, body), Said(reader));
            Assert.False(reader.IsLast);
            Assert.Equal((200, "{}"), Said(reader));
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx", "x")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", "x")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nall that comes", "all that comes")]
    public void The_last_answer_of_a_connection_is_told(string text, string body)
    {
        AnswerReader reader = Reader(text, 7);
        Assert.Equal((200, body), Said(reader));
        Assert.True(reader.IsLast);
    }

    [Fact]
    public void A_body_may_be_longer_than_what_is_read_at_once()
    {
        string body = new('x', 300_000);
        Assert.Equal((200, body), Said(Reader($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body}{Two}", 1000)));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/2 200\r\n\r\n")]
    [InlineData("HTTP/1.1 abc\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nxyz\r\n0\r\n\r\n")]
    public void What_is_no_answer_is_told_to_be_none(string text)
    {
        Assert.Equal(HttpRequestError.InvalidResponse, Assert.Throws<HttpIOException>(() => Reader(text, 100).Read()).HttpRequestError);
    }

    [Fact]
    public void A_line_without_end_is_not_read_for_ever()
    {
        Assert.Equal(
            HttpRequestError.InvalidResponse, Assert.Throws<HttpIOException>(() => Reader("HTTP/1.1 200 " + new string('x', 100_000), 1000).Read()).HttpRequestError);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")]
    public void One_that_ends_too_early_is_a_failure(string text) => Assert.ThrowsAny<IOException>(() => Reader(text, 100).Read());

    private static (int Status, string Body) Said(AnswerReader reader)
    {
        (HttpStatusCode status, byte[] body) = reader.Read();
        return ((int)status, Encoding.UTF8.GetString(body));
    }

    private static AnswerReader Reader(string text, int piece) => new(new Pieces(Encoding.UTF8.GetBytes(text), piece));

    /// <summary>Gives so many bytes at a time, as a network does.</summary>
    private sealed class Pieces(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(length, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(length, count));
    }
}
