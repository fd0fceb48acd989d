using System;
using System.Net.Http;
using System.Threading.Tasks;
using Docker.DotNet.Handler.Abstractions;
using Microsoft.Extensions.Logging;

namespace PSDockerTools.Engine.Http;

/// <summary>Provides the library with the shared connection pool instead of its own transport, which would open a socket for each call.</summary>
internal sealed class PooledHandlerFactory : IDockerHandlerFactory<SocketsHttpHandler>
{
    public static PooledHandlerFactory Instance { get; } = new();

    public ResolvedTransport CreateHandler(SocketsHttpHandler transportOptions, ResolvedClientOptions clientOptions, ILogger logger) =>
        new(new NamingHandler(new RedirectHandler(transportOptions)), clientOptions.Endpoint);

    public ResolvedTransport CreateHandler(ResolvedClientOptions clientOptions, ILogger logger) =>
        throw new NotSupportedException(); // the library must use the shared pool

    public Task<WriteClosableStream> HijackStreamAsync(HttpContent content) =>
        throw new NotSupportedException(); // streams are upgraded by Hijack instead of the library
}
