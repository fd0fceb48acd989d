using System;
using System.Net.Http;
using System.Threading.Tasks;
using Docker.DotNet.Handler.Abstractions;
using Microsoft.Extensions.Logging;

namespace PSDockerTools.Engine.Http;

/// <summary>Gives the library our pool instead of a transport of its own, which would open a socket for every call.</summary>
internal sealed class PooledHandlerFactory : IDockerHandlerFactory<SocketsHttpHandler>
{
    public static PooledHandlerFactory Instance { get; } = new();

    public ResolvedTransport CreateHandler(SocketsHttpHandler transportOptions, ResolvedClientOptions clientOptions, ILogger logger) =>
        new(new NamingHandler(new RedirectHandler(transportOptions)), clientOptions.Endpoint);

    public ResolvedTransport CreateHandler(ResolvedClientOptions clientOptions, ILogger logger) =>
        throw new NotSupportedException(); // only with our pool

    public Task<WriteClosableStream> HijackStreamAsync(HttpContent content) =>
        throw new NotSupportedException(); // streams are hijacked by ourselves
}
