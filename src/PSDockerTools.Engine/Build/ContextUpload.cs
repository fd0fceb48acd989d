using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Builds;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// Uploads a build context to the classic builder. It has its own connection, because an engine that rejects the request early closes the
/// connection during the upload.
/// </summary>
internal sealed class ContextUpload : IAsyncDisposable
{
    private readonly HttpClient _http;

    private ContextUpload(HttpClient http, HttpResponseMessage response, IReadOnlyList<string> notSent)
    {
        _http = http;
        Response = response;
        NotSent = notSent;
    }

    public HttpResponseMessage Response { get; }

    /// <summary>The files of the folder that cannot be part of a context.</summary>
    public IReadOnlyList<string> NotSent { get; }

    public static async Task<ContextUpload> SendAsync(EngineClient client, ImageBuild build, CancellationToken cancel)
    {
        BuildContext context = new(client.Engine, build);
        FaultTolerantUploadStream? stream = null;
        SocketsHttpHandler handler = EngineConnections.CreateHandler(
            async token => stream = new FaultTolerantUploadStream(await client.Connections.Dialer.DialAsync(token)));
        HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using TarContent content = new(context, () => stream?.WriteFailed ?? false);
            HttpResponseMessage response = await client.SendAsync(
                http, HttpMethod.Post, Path(build, context.Dockerfile), content, request => AddLogins(request, build.Logins), cancel);
            return new ContextUpload(http, response, context.NotSent);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        Response.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void AddLogins(HttpRequestMessage request, IReadOnlyList<RegistryLogin> logins)
    {
        if (logins.Count > 0) { request.Headers.Add("X-Registry-Config", RegistryLogin.ToHeader(logins)); }
    }

    /// <summary>
    /// Returns the path of the request. The defaults of the API differ from the docker CLI's, so that the values that the CLI always sends
    /// are sent, too.
    /// </summary>
    private static string Path(ImageBuild build, string dockerfile)
    {
        List<(string, object?)> query =
        [
            ("version", "1"),
            ("dockerfile", dockerfile),
            ("rm", true),
            ("forcerm", true),
            .. build.Tags.Select(tag => ("t", (object?)tag.WithDefaultTag().ToString())),
            ("buildargs", build.Arguments.Count == 0 ? null : JsonSerializer.Serialize(build.Arguments)),
            ("labels", build.Labels.Count == 0 ? null : JsonSerializer.Serialize(build.Labels)),
            ("target", build.Target),
            ("platform", build.Platform),
            ("networkmode", build.Network),
            ("nocache", build.NoCache ? true : null),
            ("pull", build.Pull ? true : null),
        ];
        return Query.Of("build", query);
    }

    private sealed class TarContent : HttpContent
    {
        private readonly BuildContext _context;
        private readonly Func<bool> _stopped;

        public TarContent(BuildContext context, Func<bool> stopped)
        {
            (_context, _stopped) = (context, stopped);
            Headers.ContentType = new MediaTypeHeaderValue("application/x-tar");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
            new ContextTar(_context, stream, _stopped).WriteAsync(cancellationToken);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
