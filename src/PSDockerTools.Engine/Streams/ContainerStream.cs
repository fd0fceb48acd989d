using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Streams;

/// <summary>An attached container or exec, over a connection that was taken out of HTTP (101 Upgraded).</summary>
internal sealed class ContainerStream(EngineClient client, HttpClient http, HttpResponseMessage response, Stream stream, Func<Carrier> carrier, bool terminal)
    : IContainerStream
{
    private const int BufferSize = 32 * 1024;
    private const byte ErrorKind = 2;
    private const byte EngineErrorKind = 3;

    public async IAsyncEnumerable<ContainerOutput> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        byte[] buffer = new byte[BufferSize];
        FrameReader frames = new();
        while (await client.TranslatedAsync(async () => await stream.ReadAsync(buffer, cancel), cancel) is int count and > 0)
        {
            if (terminal)
            {
                yield return new ContainerOutput(DockerStream.StandardOutput, buffer.AsMemory(0, count));
                continue;
            }
            for (int position = 0; frames.TryTake(buffer.AsSpan(0, count), ref position, out Range piece);)
            {
                if (frames.Kind == EngineErrorKind) { throw Translate.Streamed(client.Engine, Encoding.UTF8.GetString(buffer[piece])); }
                yield return new ContainerOutput(
                    frames.Kind == ErrorKind ? DockerStream.StandardError : DockerStream.StandardOutput, buffer.AsMemory(piece));
            }
        }
        if (!frames.IsAtEnd)
        {
            throw new DockerEngineException(DockerErrorKind.Disconnected, client.Engine, PSDockerTools.Text.EngineText.EngineDisconnected(client.Engine.Name));
        }
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

    private static void Split(LineAssembler assembler, ReadOnlySpan<byte> bytes, List<string> lines)
    {
        lines.Clear();
        while (!bytes.IsEmpty && assembler.TryTake(ref bytes, out ReadOnlySpan<byte> line)) { lines.Add(LineAssembler.Decode(line)); }
    }

    private static string? Rest(LineAssembler assembler) => assembler.TryFinish(out ReadOnlySpan<byte> line) ? LineAssembler.Decode(line) : null;
}
