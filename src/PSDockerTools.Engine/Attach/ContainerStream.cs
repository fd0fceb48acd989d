using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Attach;

/// <summary>The streams of an attached container or exec, over a connection upgraded from HTTP (101 UPGRADED).</summary>
internal sealed class ContainerStream(
    EngineClient client,
    HttpClient http,
    HttpResponseMessage response,
    Stream stream,
    Func<Connection> connection,
    bool terminal,
    StartRefusal? refusal)
    : IContainerStream
{
    private const int BufferSize = 32 * 1024;
    private volatile bool _isFed;

    public async IAsyncEnumerable<ContainerOutput> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        byte[] buffer = new byte[BufferSize];
        FrameReader frames = new();
        bool first = true;
        while (await ReadAsync(buffer, frames, cancel) is int count and > 0)
        {
            if (terminal)
            {
                if (first) { await ThrowIfRefusedAsync(buffer.AsMemory(0, count), error: false, cancel); }
                first = false;
                yield return new ContainerOutput(DockerStream.StandardOutput, buffer.AsMemory(0, count));
                continue;
            }
            for (int position = 0; frames.TryTake(buffer.AsSpan(0, count), ref position, out Range piece);)
            {
                if (frames.Kind == FrameReader.EngineErrorKind) { throw Translate.Streamed(client.Engine, Encoding.UTF8.GetString(buffer[piece])); }
                if (first) { await ThrowIfRefusedAsync(buffer.AsMemory(piece), frames.Kind == FrameReader.ErrorKind, cancel); }
                first = false;
                if (_isFed && frames.Kind == FrameReader.ErrorKind && EngineSentences.IsOfUnreadInput(buffer.AsSpan(piece))) { continue; }
                yield return new ContainerOutput(
                    frames.Kind == FrameReader.ErrorKind ? DockerStream.StandardError : DockerStream.StandardOutput, buffer.AsMemory(piece));
            }
        }
        if (!frames.IsAtEnd) { throw Translate.Disconnected(client.Engine); }
    }

    public async IAsyncEnumerable<ContainerLine> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        LineAssembler output = new(), error = new();
        List<string> lines = [];
        await foreach (ContainerOutput piece in ReadAsync(cancel))
        {
            Split(piece.Stream == DockerStream.StandardError ? error : output, piece.Bytes.Span, lines);
            foreach (string line in lines) { yield return new ContainerLine(piece.Stream, line); }
        }
        if (Rest(output) is string lastOutput) { yield return new ContainerLine(DockerStream.StandardOutput, lastOutput); }
        if (Rest(error) is string lastError) { yield return new ContainerLine(DockerStream.StandardError, lastError); }
    }

    public async IAsyncEnumerable<ContainerPiece> ReadPiecesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        LineAssembler error = new();
        List<string> lines = [];
        await foreach (ContainerOutput piece in ReadAsync(cancel))
        {
            if (piece.Stream != DockerStream.StandardError)
            {
                yield return new ContainerPiece(piece.Bytes, null);
                continue;
            }
            Split(error, piece.Bytes.Span, lines);
            foreach (string line in lines) { yield return new ContainerPiece(default, line); }
        }
        if (Rest(error) is string last) { yield return new ContainerPiece(default, last); }
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        await client.TranslatedAsync(
            async () =>
            {
                _isFed = true;
                await stream.WriteAsync(bytes, cancel);
                await stream.FlushAsync(cancel);
                return true;
            },
            cancel);

    public async Task CloseInputAsync(CancellationToken cancel) => await connection().CloseWriteAsync(cancel);

    public ValueTask DisposeAsync()
    {
        connection().Abort();
        response.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Podman resets a connection with unread input. All output has arrived by then, so the reset counts as the end of the stream.
    /// </summary>
    private async Task<int> ReadAsync(Memory<byte> buffer, FrameReader frames, CancellationToken cancel)
    {
        try { return await client.TranslatedAsync(async () => await stream.ReadAsync(buffer, cancel), cancel); }
        catch (DockerException e) when (_isFed && frames.IsAtEnd && e.Kind == DockerErrorKind.Disconnected && IsReset(e)) { return 0; }
    }

    private static bool IsReset(Exception e) => e.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionReset };

    private async Task ThrowIfRefusedAsync(ReadOnlyMemory<byte> piece, bool error, CancellationToken cancel)
    {
        if (refusal is not null && await refusal.ReadErrorAsync(piece, error, cancel) is string message)
        {
            throw Translate.Said(client.Engine, DockerErrorKind.NotStarted, message);
        }
    }

    private static void Split(LineAssembler assembler, ReadOnlySpan<byte> bytes, List<string> lines)
    {
        lines.Clear();
        while (!bytes.IsEmpty && assembler.TryTake(ref bytes, out ReadOnlySpan<byte> line)) { lines.Add(LineAssembler.Decode(line)); }
    }

    private static string? Rest(LineAssembler assembler) => assembler.TryFinish(out ReadOnlySpan<byte> line) ? LineAssembler.Decode(line) : null;
}
