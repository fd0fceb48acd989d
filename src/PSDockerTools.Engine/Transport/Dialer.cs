using System;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections to one engine. Each scheme of a URI has its own dialer: see <see cref="Dialers"/>.</summary>
internal abstract class Dialer
{
    /// <summary>What the addresses of requests begin with. The host is a formality, unless the scheme has one.</summary>
    public virtual Uri BaseAddress { get; } = new("http://docker/");

    /// <summary>Opens a connection for asynchronous reads and writes.</summary>
    public abstract ValueTask<Connection> DialAsync(CancellationToken cancel);

    /// <summary>
    /// Opens a connection that blocks. One asynchronous operation on a socket would make .NET switch it to non-blocking for ever, and
    /// blocking reads then cost four times as much.
    /// </summary>
    public abstract Connection Dial();
}
