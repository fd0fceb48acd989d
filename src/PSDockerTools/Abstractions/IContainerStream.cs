using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Abstractions;

/// <summary>What goes to and comes from an attached container or an exec.</summary>
internal interface IContainerStream : IAsyncDisposable
{
    /// <summary>What it writes, as it comes. The memory is good until the next step.</summary>
    IAsyncEnumerable<ContainerOutput> ReadAsync(CancellationToken cancel);

    /// <summary>What it writes, in lines as they come; a last one without an end too.</summary>
    IAsyncEnumerable<ContainerLine> ReadLinesAsync(CancellationToken cancel);

    /// <summary>What it writes to stdout as it comes, and to stderr in lines. The memory is good until the next step.</summary>
    IAsyncEnumerable<ContainerPiece> ReadPiecesAsync(CancellationToken cancel);

    Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    /// <summary>Ends its standard input; its output goes on.</summary>
    Task CloseInputAsync(CancellationToken cancel);
}

/// <summary>Bytes of one of the two outputs.</summary>
internal readonly record struct ContainerOutput(DockerStream Stream, ReadOnlyMemory<byte> Bytes);

/// <summary>A line of one of the two outputs, without its end.</summary>
internal readonly record struct ContainerLine(DockerStream Stream, string Text);

/// <summary>Bytes of stdout, or a line of stderr without its end.</summary>
internal readonly record struct ContainerPiece(ReadOnlyMemory<byte> Output, string? ErrorLine);
