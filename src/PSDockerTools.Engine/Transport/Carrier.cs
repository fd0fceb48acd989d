using System;
using System.IO;
using System.Net.Sockets;

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

/// <summary>A connection over a socket.</summary>
internal sealed class SocketCarrier(Socket socket) : Carrier
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);

    public override Stream Stream => _stream;

    public override bool Gathers => !OperatingSystem.IsWindows(); // where a millisecond is fifteen

    public override void CloseWrite() => Shutdown(SocketShutdown.Send);

    public override void Abort() => Shutdown(SocketShutdown.Both);

    private void Shutdown(SocketShutdown how)
    {
        try { socket.Shutdown(how); }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { } // it has ended by itself
    }
}
