using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Docker.DotNet;
using PSDockerTools.Abstractions;
using PSDockerTools.Engines;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// Sends all requests to an engine: calls of the library, requests without the library, and streams. All failures are converted to <see
/// cref="DockerException"/>.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="connections">The connections to the engine.</param>
/// <param name="fixedVersion">The API version to use, with its library client; null for the negotiated version, which may change.</param>
internal sealed class EngineClient(EngineEndpoint engine, EngineConnections connections, EngineConnections.Negotiated? fixedVersion = null)
{
    public EngineEndpoint Engine => engine;

    public EngineConnections Connections => connections;

    /// <summary>Sends a ping to the engine, without a cached result.</summary>
    public Task<EnginePing> PingAsync(CancellationToken cancel) => SendWithTimeoutAsync(limited => connections.PingAsync(engine, limited), cancel);

    /// <summary>The API version of the current request.</summary>
    public ApiVersion SpokenVersion => (fixedVersion ?? connections.Known)?.Version ?? ApiVersion.Oldest;

    public async Task<ApiVersion> VersionAsync(CancellationToken cancel) => (await NegotiatedAsync(cancel)).Version;

    /// <summary>
    /// Runs work that depends on the API version. If the engine rejects the version, or the version is too old for the request, the version is
    /// negotiated again; if it has changed, because the engine was upgraded or downgraded, the work is repeated once. An engine rejects a version
    /// before it processes the request, so that no change is made twice.
    /// </summary>
    public async Task<T> ForVersionAsync<T>(Func<EngineClient, Task<T>> work, CancellationToken cancel)
    {
        EngineConnections.Negotiated spoken = await NegotiatedAsync(cancel);
        try { return await work(new EngineClient(engine, connections, spoken)); }
        catch (DockerException e) when (fixedVersion is null && e.Kind == DockerErrorKind.Unsupported)
        {
            EngineConnections.Negotiated now = await SendWithTimeoutAsync(limited => connections.RenegotiateAsync(engine, spoken, limited), cancel);
            if (now.Version == spoken.Version) { throw; }
            return await work(new EngineClient(engine, connections, now));
        }
    }

    public Task<bool> IsPodmanAsync(CancellationToken cancel) => SendWithTimeoutAsync(limited => connections.IsPodmanAsync(engine, limited), cancel);

    /// <summary>Runs a call of the library with the timeout for prompt responses.</summary>
    public Task<T> CallAsync<T>(Func<DockerClient, CancellationToken, Task<T>> call, CancellationToken cancel) => SendWithTimeoutAsync(
        limited => ForVersionAsync(
            async client =>
            {
                RequestName request = RequestName.Begin();
                try { return await call((await client.NegotiatedAsync(limited)).Client.Value, limited) ?? throw Translate.Garbled(engine, request.Text); } // JSON null
                catch (Exception e) when (Translate.IsBrokenResponse(e)) { throw Translate.Garbled(engine, request.Text, cause: e); }
                catch (Exception e) when (e is not (DockerException or OperationCanceledException)) { throw Translate.Exception(engine, e); }
            },
            limited),
        cancel);

    /// <summary>Runs a call of the library with the timeout for prompt responses.</summary>
    public Task CallAsync(Func<DockerClient, CancellationToken, Task> call, CancellationToken cancel) =>
        CallAsync(
            async (client, limited) =>
            {
                await call(client, limited);
                return true;
            },
            cancel);

    /// <summary>
    /// Returns a name as a path segment. The engine decodes a path before routing, and redirects a path with empty or dot segments to another
    /// resource; its routes do not match control characters. No object has such a name; the request is not sent.
    /// </summary>
    /// <param name="kind">The kind of object in the engine's wording, such as container.</param>
    /// <param name="name">The name or ID.</param>
    public string Segment(string kind, string name) => name.Split('/').Any(part => part is "" or "." or "..") || name.Any(char.IsControl)
        ? throw Translate.Missing(engine, kind, name)
        : Uri.EscapeDataString(name);

    /// <summary>Returns a container's name or ID as a path segment.</summary>
    public string ContainerSegment(string name) => Segment("container", name);

    /// <summary>Returns an image's name or ID for a path; the slashes of the name are kept as separators.</summary>
    public string ImageSegment(string name) => Segment("image", name).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>Sends a request without a body, with the timeout for prompt responses.</summary>
    public Task SendWithTimeoutAsync(string path, CancellationToken cancel) => SendWithTimeoutAsync(
        async limited =>
        {
            await PostAsync(path, limited);
            return true;
        },
        cancel);

    /// <summary>Sends a POST request without a body and without a timeout; the body of the response is ignored.</summary>
    public async Task PostAsync(string path, CancellationToken cancel)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, path, null, cancel);
    }

    /// <summary>Returns a resource by its path.</summary>
    public Task<T> GetAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancel) => GetAsync(path, ResponseShape.Object, read, cancel);

    /// <summary>Returns a list of resources.</summary>
    public Task<IReadOnlyList<T>> GetListAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancel) =>
        GetAsync<IReadOnlyList<T>>(path, ResponseShape.Array, list => [.. list.EnumerateArray().Select(read)], cancel);

    /// <summary>Sends a GET request and returns the mapped response. All responses except streams are read with this method.</summary>
    /// <param name="path">The path, with its query.</param>
    /// <param name="shape">The expected shape of the response.</param>
    /// <param name="read">Maps the response; the JSON is valid until the function returns.</param>
    /// <param name="cancel">Cancels the request.</param>
    public Task<T> GetAsync<T>(string path, ResponseShape shape, Func<JsonElement, T> read, CancellationToken cancel) =>
        RequestAsync(HttpMethod.Get, path, null, shape, read, cancel);

    /// <summary>Sends a POST request that changes an object, and returns the mapped response.</summary>
    public Task<T> PostJsonAsync<T>(string path, HttpContent body, Func<JsonElement, T> read, CancellationToken cancel) =>
        RequestAsync(HttpMethod.Post, path, body, ResponseShape.Object, read, cancel);

    /// <summary>Sends a DELETE request and returns the mapped response: the list of the removed objects.</summary>
    public Task<T> DeleteJsonAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancel) =>
        RequestAsync(HttpMethod.Delete, path, null, ResponseShape.Array, read, cancel);

    /// <summary>Opens a stream. The response headers must arrive within the timeout; the stream itself has no timeout.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpMethod method, string path, CancellationToken cancel) =>
        SendWithTimeoutAsync(limited => SendAsync(method, path, null, limited), cancel);

    /// <summary>Returns the engine's time in whole seconds from the Date header of a response; null if the header is missing.</summary>
    public Task<DateTimeOffset?> DateAsync(CancellationToken cancel) => SendWithTimeoutAsync(connections.DateAsync, cancel);

    /// <summary>
    /// Sends a request and returns the response after its headers have arrived. Its status is a success or 304, which means that the object already
    /// has the requested state.
    /// </summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancel) =>
        SendAsync(connections.Http, method, path, body, null, cancel);

    /// <summary>Sends a request over the connections of another HTTP client.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpClient http, HttpMethod method, string path, HttpContent? body, Action<HttpRequestMessage>? prepare, CancellationToken cancel)
    {
        if (fixedVersion is not null) { return await SendOnceAsync(http, method, path, body, prepare, cancel); }
        // A stream cannot be sent twice, so that the version is checked before the request.
        if (body is not (null or ByteArrayContent)) { await SendWithTimeoutAsync(limited => connections.RenegotiateAsync(engine, connections.Known, limited), cancel); }
        return await ForVersionAsync(client => client.SendOnceAsync(http, method, path, body, prepare, cancel), cancel);
    }

    private Task<HttpResponseMessage> SendOnceAsync(
        HttpClient http, HttpMethod method, string path, HttpContent? body, Action<HttpRequestMessage>? prepare, CancellationToken cancel) =>
        TranslatedAsync(
            async () =>
            {
                using HttpRequestMessage request = new(method, await AddressAsync(path, cancel)) { Content = body };
                prepare?.Invoke(request);
                HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
                if ((int)response.StatusCode < 400) { return response; }
                using (response)
                {
                    DockerException refusal = Translate.Status(engine, response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
                    // The request must not dispose of the content, which may be sent again.
                    if (refusal.Kind == DockerErrorKind.Unsupported) { request.Content = null; }
                    throw refusal;
                }
            },
            cancel);

    /// <summary>Returns a path with an older API version than the negotiated one, for fields that newer versions no longer return.</summary>
    public static string At(ApiVersion version, string path) => $"../v{version}/{path}";

    /// <summary>Returns the URI of a request, including the API version.</summary>
    public async Task<Uri> AddressAsync(string path, CancellationToken cancel) => new(connections.Base, $"v{await VersionAsync(cancel)}/{path}");

    /// <summary>Returns the objects of a JSON stream in order. An error in the stream is thrown as an exception.</summary>
    public async IAsyncEnumerable<JsonElement> ReadJsonAsync(HttpResponseMessage response, [EnumeratorCancellation] CancellationToken cancel)
    {
        using (response)
        {
            string request = RequestName.Of(response);
            await using Stream stream = await response.Content.ReadAsStreamAsync(cancel);
            await using IAsyncEnumerator<JsonElement> messages = JsonStream.ReadAsync(stream, cancel).GetAsyncEnumerator(cancel);
            while (await TranslatedAsync(async () => await messages.MoveNextAsync(), cancel, request)) { yield return messages.Current; }
        }
    }

    /// <summary>
    /// Runs a call and converts its exceptions to <see cref="DockerException"/>; a cancellation by the caller remains a cancellation.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="cancel">The caller's cancellation token.</param>
    /// <param name="request">The name of the request that the call reads the response of; null if the call reads no response.</param>
    public async Task<T> TranslatedAsync<T>(Func<Task<T>> call, CancellationToken cancel, string? request = null)
    {
        try { return await call(); }
        catch (Exception e) when (cancel.IsCancellationRequested) { throw new OperationCanceledException(e.Message, e, cancel); }
        catch (Exception e) when (request is not null && Translate.IsBrokenResponse(e)) { throw Translate.Garbled(engine, request, cause: e); }
        catch (Exception e) when (e is not DockerException) { throw Translate.Exception(engine, e); }
    }

    private async Task<EngineConnections.Negotiated> NegotiatedAsync(CancellationToken cancel) =>
        fixedVersion ?? connections.Known ?? await SendWithTimeoutAsync(limited => connections.NegotiateAsync(engine, limited), cancel);

    private Task<T> RequestAsync<T>(
        HttpMethod method, string path, HttpContent? body, ResponseShape shape, Func<JsonElement, T> read, CancellationToken cancel)
    {
        return shape.MayTakeLong ? ReadAsync(cancel) : SendWithTimeoutAsync(ReadAsync, cancel);

        async Task<T> ReadAsync(CancellationToken limited)
        {
            string request = RequestName.Of(method, path);
            using HttpResponseMessage response = await SendAsync(method, path, body, limited);
            return await TranslatedAsync(() => shape.ReadAsync(response.Content, read, limited), cancel, request);
        }
    }

    private async Task<T> SendWithTimeoutAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancel)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(connections.Options.Timeout);
        try { return await TranslatedAsync(() => call(limit.Token), cancel); }
        catch (DockerException e) when (limit.IsCancellationRequested && IsSilence(e.Kind))
        {
            throw new DockerException(DockerErrorKind.TimedOut, engine, EngineMessages.EngineTimedOut(engine.Name, connections.Options.Timeout), e);
        }
    }

    /// <summary>Checks for an error kind that can result from a timeout, depending on the step of the call that was canceled.</summary>
    private static bool IsSilence(DockerErrorKind kind) =>
        kind is DockerErrorKind.TimedOut or DockerErrorKind.Disconnected or DockerErrorKind.Unreachable or DockerErrorKind.Failed;
}
