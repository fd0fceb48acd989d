using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>A bidirectional connection to an engine; each direction can be closed separately.</summary>
internal abstract class Connection(Stream stream) : WrappedStream(stream)
{
    /// <summary>
    /// Indicates that a reader may sleep for a millisecond to read larger pieces: received data is buffered meanwhile, and the sleep is not much
    /// longer than requested.
    /// </summary>
    public virtual bool Gathers => false;

    /// <summary>Closes the sending direction; data from the engine can still be received.</summary>
    public abstract ValueTask CloseWriteAsync(CancellationToken cancel);

    /// <summary>Aborts a blocked read from another thread immediately.</summary>
    public abstract void Abort();
}
