using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// Forgets a write that fails, and remembers that one did. An engine that refuses an upload early answers and closes; a broken pipe
/// thrown at the writer would hide its answer, which is still to be read.
/// </summary>
internal sealed class ForgivingStream(Stream inner) : WrappedStream(inner)
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
