using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Attach;

/// <summary>An attached container or exec, over a connection that was taken out of HTTP (101 Upgraded).</summary>
internal sealed class ContainerStream(
    EngineClient client,
    HttpClient http,
    HttpResponseMessage response,
    Stream stream,
    Func<Carrier> carrier,
    bool terminal,
    Func<CancellationToken, Task<bool>>? refused)
    : IContainerStream
{
    private const int BufferSize = 32 * 1024;

    public async IAsyncEnumerable<ContainerOutput> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        byte[] buffer = new byte[BufferSize];
        FrameReader frames = new();
        bool first = true;
        while (await client.TranslatedAsync(async () => await stream.ReadAsync(buffer, cancel), cancel) is int count and > 0)
        {
            if (terminal)
            {
                if (first && await IsRefusalAsync(buffer.AsMemory(0, count), cancel)) { throw Refusal(buffer.AsSpan(0, count)); }
                first = false;
                yield return new ContainerOutput(DockerStream.StandardOutput, buffer.AsMemory(0, count));
                continue;
            }
            for (int position = 0; frames.TryTake(buffer.AsSpan(0, count), ref position, out Range piece);)
            {
                if (frames.Kind == FrameReader.EngineErrorKind) { throw Translate.Streamed(client.Engine, Encoding.UTF8.GetString(buffer[piece])); }
                if (first && frames.Kind != FrameReader.ErrorKind && await IsRefusalAsync(buffer.AsMemory(piece), cancel)) { throw Refusal(buffer.AsSpan(piece)); }
                first = false;
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
                await stream.WriteAsync(bytes, cancel);
                await stream.FlushAsync(cancel);
                return true;
            },
            cancel);

    public Task CloseInputAsync(CancellationToken cancel)
    {
        carrier().CloseWrite();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        carrier().Abort();
        response.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// The engine answers before it starts the command. If that fails, it writes its sentence as if the command had said it, ended by \r\n;
    /// what a command writes first seldom ends so, and only then is the engine asked.
    /// </summary>
    private async Task<bool> IsRefusalAsync(ReadOnlyMemory<byte> piece, CancellationToken cancel) =>
        refused is not null && piece.Span.EndsWith("\r\n"u8) && await refused(cancel);

    private DockerException Refusal(ReadOnlySpan<byte> sentence) =>
        new(DockerErrorKind.NotStarted, client.Engine, Encoding.UTF8.GetString(sentence).Trim());

    private static void Split(LineAssembler assembler, ReadOnlySpan<byte> bytes, List<string> lines)
    {
        lines.Clear();
        while (!bytes.IsEmpty && assembler.TryTake(ref bytes, out ReadOnlySpan<byte> line)) { lines.Add(LineAssembler.Decode(line)); }
    }

    private static string? Rest(LineAssembler assembler) => assembler.TryFinish(out ReadOnlySpan<byte> line) ? LineAssembler.Decode(line) : null;
}
