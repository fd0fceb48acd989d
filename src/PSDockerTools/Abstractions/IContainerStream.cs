using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Abstractions;

/// <summary>The input and output streams of an attached container or an exec.</summary>
internal interface IContainerStream : IAsyncDisposable
{
    /// <summary>Reads the output as it arrives. The memory is valid until the next iteration.</summary>
    IAsyncEnumerable<ContainerOutput> ReadAsync(CancellationToken cancel);

    /// <summary>Reads the output in lines as they arrive, including a last line without a line end.</summary>
    IAsyncEnumerable<ContainerLine> ReadLinesAsync(CancellationToken cancel);

    /// <summary>Reads stdout as it arrives, and stderr in lines. The memory is valid until the next iteration.</summary>
    IAsyncEnumerable<ContainerPiece> ReadPiecesAsync(CancellationToken cancel);

    Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    /// <summary>Closes the standard input of the process; its output continues.</summary>
    Task CloseInputAsync(CancellationToken cancel);
}

/// <summary>Bytes of stdout or stderr.</summary>
internal readonly record struct ContainerOutput(DockerStream Stream, ReadOnlyMemory<byte> Bytes);

/// <summary>A line of stdout or stderr, without the line end.</summary>
internal readonly record struct ContainerLine(DockerStream Stream, string Text);

/// <summary>Bytes of stdout, or a line of stderr without the line end.</summary>
internal readonly record struct ContainerPiece(ReadOnlyMemory<byte> Output, string? ErrorLine);
