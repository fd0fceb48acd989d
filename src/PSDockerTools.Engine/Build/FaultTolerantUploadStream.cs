using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// Ignores write failures and sets <see cref="WriteFailed"/>. An engine that rejects an upload early responds and closes the connection; an
/// exception for the failed write would hide the response, which must still be read.
/// </summary>
internal sealed class FaultTolerantUploadStream(Stream inner) : WrappedStream(inner)
{
    private volatile bool _writeFailed;

    public bool WriteFailed => _writeFailed;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_writeFailed) { return; }
        try { await base.WriteAsync(buffer, cancellationToken); }
        catch (IOException) { _writeFailed = true; }
    }
}
