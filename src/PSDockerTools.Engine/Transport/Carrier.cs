using System;
using System.IO;

namespace PSDockerTools.Engine.Transport;

/// <summary>One connection to an engine: a stream both ways, whose two ways can be ended apart.</summary>
internal abstract class Carrier : IDisposable
{
    public abstract Stream Stream { get; }

    /// <summary>Ends what we send; what the engine sends goes on.</summary>
    public abstract void CloseWrite();

    /// <summary>Ends a read that blocks, from another thread and at once.</summary>
    public abstract void Abort();

    /// <summary>Whether what the engine sends is kept for us while we do not read, and a rest is as short as it is meant to be.</summary>
    public abstract bool Gathers { get; }

    public virtual void Dispose() => Stream.Dispose();
}
