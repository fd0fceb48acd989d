using System;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections to one engine. Each URI scheme has its own dialer: see <see cref="Dialers"/>.</summary>
internal abstract class Dialer
{
    /// <summary>The base of all request URIs. The host name is a placeholder, except for a scheme with a host.</summary>
    public virtual Uri BaseAddress { get; } = new("http://docker/");

    /// <summary>Opens a connection for asynchronous reads and writes.</summary>
    public abstract ValueTask<Connection> DialAsync(CancellationToken cancel);

    /// <summary>
    /// Opens a connection for blocking reads and writes. .NET permanently switches a socket to non-blocking mode with its first asynchronous
    /// operation; blocking reads then cost four times as much.
    /// </summary>
    public abstract Connection Dial();
}
