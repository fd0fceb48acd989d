using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Docker.DotNet;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Transport;
using PSDockerTools.Engines;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// The connections to one engine, shared by all its users in the process: one dialer, one connection pool for the library and all other requests, and
/// the API version, which is negotiated once.
/// </summary>
internal sealed class EngineConnections
{
    private static readonly ConcurrentDictionary<(Uri, TransportSettings?, EngineOptions), EngineConnections> s_shared = new();
    private readonly SocketsHttpHandler _pool;
    private readonly SemaphoreSlim _negotiating = new(1);
    private volatile Negotiated? _negotiated;
    private bool? _isPodman;

    public EngineConnections(Dialer dialer, EngineOptions options)
    {
        Dialer = dialer;
        Options = options;
        _pool = CreateHandler(async cancel => await dialer.DialAsync(cancel));
        Http = new HttpClient(new RedirectHandler(new RepeatHandler(_pool)), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public EngineOptions Options { get; }

    public Dialer Dialer { get; }

    /// <summary>The base of all request URIs.</summary>
    public Uri Base => Dialer.BaseAddress;

    /// <summary>The HTTP client for requests without the library; it uses the same connection pool.</summary>
    public HttpClient Http { get; }

    /// <summary>The negotiated version; null before the first negotiation.</summary>
    public Negotiated? Known => _negotiated;

    public static EngineConnections Shared(EngineEndpoint engine, EngineOptions options) =>
        s_shared.GetOrAdd((engine.Uri, engine.Settings, options), _ => new EngineConnections(Dialers.For(engine), options));

    /// <summary>
    /// Creates a handler that connects only with this function. Proxies, cookies and redirects are disabled, because they do not apply to an engine.
    /// </summary>
    public static SocketsHttpHandler CreateHandler(Func<CancellationToken, ValueTask<Stream>> dial) => new()
    {
        ConnectCallback = (_, cancel) => dial(cancel),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        // A response that is disposed early is closed instead of read to its end.
        ResponseDrainTimeout = TimeSpan.Zero,
        MaxResponseDrainSize = 0,
    };

    /// <summary>Returns the API version to use, and the library's client for it.</summary>
    public async Task<Negotiated> NegotiateAsync(EngineEndpoint engine, CancellationToken cancel)
    {
        if (_negotiated is Negotiated known) { return known; }
        await _negotiating.WaitAsync(cancel);
        try { return _negotiated ??= await AskAsync(engine, cancel); }
        finally { _negotiating.Release(); }
    }

    /// <summary>
    /// Negotiates the version again, after the engine rejected it or before a request that cannot be repeated. If another caller already replaced the
    /// stale version, that result is returned without a request.
    /// </summary>
    public async Task<Negotiated> RenegotiateAsync(EngineEndpoint engine, Negotiated? stale, CancellationToken cancel)
    {
        await _negotiating.WaitAsync(cancel);
        try
        {
            if (_negotiated is Negotiated known && known != stale) { return known; }
            Negotiated now = await AskAsync(engine, cancel);
            return now.Version == _negotiated?.Version ? _negotiated : _negotiated = now;
        }
        finally { _negotiating.Release(); }
    }

    /// <summary>Sends a ping to the engine, without a cached result.</summary>
    public async Task<EnginePing> PingAsync(EngineEndpoint engine, CancellationToken cancel)
    {
        using HttpResponseMessage response = await GreetAsync(cancel);
        _isPodman = response.Headers.Contains("Libpod-Api-Version");
        string? Header(string name) => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.First() : null;
        if (ApiVersion.TryParse(Header("Api-Version")) is not ApiVersion newest) { throw Translate.Garbled(engine); }
        ApiVersion spoken = Choose(engine, newest);
        return new EnginePing(spoken.ToString(), Header("Ostype") ?? "linux", Header("Libpod-Api-Version") is not null);
    }

    /// <summary>Checks whether the engine is Podman, which differs from Docker in some behavior of the same API.</summary>
    public async Task<bool> IsPodmanAsync(EngineEndpoint engine, CancellationToken cancel)
    {
        if (_isPodman is bool known) { return known; }
        await _negotiating.WaitAsync(cancel); // several callers may arrive at the same time
        try
        {
            if (_isPodman is null) { await PingAsync(engine, cancel); }
            return _isPodman ?? false;
        }
        finally { _negotiating.Release(); }
    }

    /// <summary>Returns the engine's time in whole seconds from the Date header; null if the header is missing.</summary>
    public async Task<DateTimeOffset?> DateAsync(CancellationToken cancel)
    {
        using HttpResponseMessage response = await GreetAsync(cancel);
        return response.Headers.Date;
    }

    private async Task<Negotiated> AskAsync(EngineEndpoint engine, CancellationToken cancel)
    {
        string version = Options.ApiVersion ?? (await PingAsync(engine, cancel)).ApiVersion;
        if (ApiVersion.TryParse(version) is not ApiVersion spoken)
        {
            throw new DockerException(DockerErrorKind.Invalid, engine, EngineMessages.ApiVersionInvalid(version));
        }
        return new Negotiated(spoken, new Lazy<DockerClient>(() => CreateClient(version)));
    }

    private DockerClient CreateClient(string version) => new DockerClientBuilder()
        .WithEndpoint(Base)
        .WithApiVersion(new Version(version))
        .WithTimeout(Timeout.InfiniteTimeSpan)
        .WithTransportOptions(PooledHandlerFactory.Instance, _pool)
        .Build();

    /// <summary>
    /// Sends a HEAD request to _ping, or a GET request if the engine does not support HEAD. The path has no version, because the engine rejects an
    /// unsupported version even here.
    /// </summary>
    private async Task<HttpResponseMessage> GreetAsync(CancellationToken cancel)
    {
        Uri ping = new(Base, "_ping");
        HttpResponseMessage head = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, ping), HttpCompletionOption.ResponseHeadersRead, cancel);
        if (head.IsSuccessStatusCode) { return head; }
        head.Dispose();
        return await Http.GetAsync(ping, cancel);
    }

    private ApiVersion Choose(EngineEndpoint engine, ApiVersion newest)
    {
        if (Options.ApiVersion is string fixedVersion) { return ApiVersion.TryParse(fixedVersion) ?? newest; }
        if (newest < ApiVersion.Oldest)
        {
            throw new DockerException(
                DockerErrorKind.Unsupported, engine, EngineMessages.EngineTooOld("PSDockerTools", ApiVersion.Oldest.ToString(), newest.ToString(), engine.Name));
        }
        return newest > ApiVersion.Newest ? ApiVersion.Newest : newest;
    }

    /// <param name="Version">The API version to use.</param>
    /// <param name="Client">The library's client for this version; created on first use, because many commands do not need it.</param>
    internal sealed record Negotiated(ApiVersion Version, Lazy<DockerClient> Client);
}
