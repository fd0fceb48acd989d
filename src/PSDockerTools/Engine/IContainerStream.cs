using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine;

/// <summary>What goes to and comes from an attached container or an exec.</summary>
internal interface IContainerStream : IAsyncDisposable
{
    /// <summary>What it writes, as it comes. The memory is good until the next step.</summary>
    IAsyncEnumerable<ContainerOutput> ReadAsync(CancellationToken cancel);

    /// <summary>What it writes, in lines as they come; a last one without an end too.</summary>
    IAsyncEnumerable<ContainerLine> ReadLinesAsync(CancellationToken cancel);

    Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    /// <summary>Ends its standard input; its output goes on.</summary>
    Task CloseInputAsync(CancellationToken cancel);
}

/// <summary>Bytes of one of the two outputs.</summary>
internal readonly record struct ContainerOutput(DockerStream Stream, ReadOnlyMemory<byte> Bytes);

/// <summary>A line of one of the two outputs, without its end.</summary>
internal readonly record struct ContainerLine(DockerStream Stream, string Text);
