using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>One connection to an engine: a stream in both directions, whose directions can be ended apart.</summary>
internal abstract class Connection(Stream stream) : WrappedStream(stream)
{
    /// <summary>Whether what the engine sends is kept for us while we do not read, and a rest is as short as it is meant to be.</summary>
    public virtual bool Gathers => false;

    /// <summary>Ends what we send; what the engine sends goes on.</summary>
    public abstract ValueTask CloseWriteAsync(CancellationToken cancel);

    /// <summary>Ends a read that blocks, from another thread and at once.</summary>
    public abstract void Abort();
}
