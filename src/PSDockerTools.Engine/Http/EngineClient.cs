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

/// <summary>What the resources call the engine by: the library's client, our own requests, and streams; all failures translated.</summary>
/// <param name="engine">The engine.</param>
/// <param name="connections">The connections to it.</param>
/// <param name="fixedVersion">The version to speak; null for the one that was negotiated, whichever that is.</param>
internal sealed class EngineClient(EngineEndpoint engine, EngineConnections connections, EngineConnections.Negotiated? fixedVersion = null)
{
    public EngineEndpoint Engine => engine;

    public EngineConnections Connections => connections;

    /// <summary>Greets the engine anew.</summary>
    public Task<EnginePing> PingAsync(CancellationToken cancel) => PromptAsync(limited => connections.PingAsync(engine, limited), cancel);

    /// <summary>The version of the request that is being answered.</summary>
    public ApiVersion SpokenVersion => (fixedVersion ?? connections.Known)?.Version ?? ApiVersion.Oldest;

    public async Task<ApiVersion> VersionAsync(CancellationToken cancel) => (await NegotiatedAsync(cancel)).Version;

    /// <summary>
    /// Runs what depends on the version that is spoken, and once more where that version is refused, or too old for what is wanted, and the engine
    /// has another by now: it was upgraded or downgraded. An engine refuses a version before it does anything, so that nothing is done twice.
    /// </summary>
    public async Task<T> ForVersionAsync<T>(Func<EngineClient, Task<T>> work, CancellationToken cancel)
    {
        EngineConnections.Negotiated spoken = await NegotiatedAsync(cancel);
        try { return await work(new EngineClient(engine, connections, spoken)); }
        catch (DockerException e) when (fixedVersion is null && e.Kind == DockerErrorKind.Unsupported)
        {
            EngineConnections.Negotiated now = await PromptAsync(limited => connections.RenegotiateAsync(engine, spoken, limited), cancel);
            if (now.Version == spoken.Version) { throw; }
            return await work(new EngineClient(engine, connections, now));
        }
    }

    public Task<bool> IsPodmanAsync(CancellationToken cancel) => PromptAsync(limited => connections.IsPodmanAsync(engine, limited), cancel);

    /// <summary>A call of the library that the engine should answer at once.</summary>
    public Task<T> CallAsync<T>(Func<DockerClient, CancellationToken, Task<T>> call, CancellationToken cancel) => PromptAsync(
        limited => ForVersionAsync(
            async client =>
            {
                RequestName request = RequestName.Begin();
                try { return await call((await client.NegotiatedAsync(limited)).Client.Value, limited) ?? throw Translate.Garbled(engine, request.Text); } // JSON's null
                catch (Exception e) when (Translate.IsBrokenResponse(e)) { throw Translate.Garbled(engine, request.Text, cause: e); }
                catch (Exception e) when (e is not (DockerException or OperationCanceledException)) { throw Translate.Exception(engine, e); }
            },
            limited),
        cancel);

    /// <summary>A call of the library that the engine should answer at once.</summary>
    public Task CallAsync(Func<DockerClient, CancellationToken, Task> call, CancellationToken cancel) =>
        CallAsync(
            async (client, limited) =>
            {
                await call(client, limited);
                return true;
            },
            cancel);

    /// <summary>
    /// A name as a segment of a path. The engine decodes a path before it looks at it, and redirects one with empty or dot segments to another
    /// resource's path; its routes do not match control characters. No object has such a name, and the request is not sent.
    /// </summary>
    /// <param name="kind">The kind of object, as the engine writes it: container.</param>
    /// <param name="name">The name or ID.</param>
    public string Segment(string kind, string name) => name.Split('/').Any(part => part is "" or "." or "..") || name.Any(char.IsControl)
        ? throw Translate.Missing(engine, kind, name)
        : Uri.EscapeDataString(name);

    /// <summary>A container's name or ID as a segment of a path.</summary>
    public string ContainerSegment(string name) => Segment("container", name);

    /// <summary>An image's name or ID in a path, where its slashes are the path's.</summary>
    public string ImageSegment(string name) => Segment("image", name).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>A request of our own without a body, which the engine should answer at once.</summary>
    public Task PromptAsync(string path, CancellationToken cancel) => PromptAsync(
        async limited =>
        {
            await PostAsync(path, limited);
            return true;
        },
        cancel);

    /// <summary>A request of our own without a body, whose answer's body does not matter. It may take as long as it takes.</summary>
    public async Task PostAsync(string path, CancellationToken cancel)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, path, null, cancel);
    }

    /// <summary>A resource, by the path that it has.</summary>
    public Task<T> GetAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancel) => GetAsync(path, ResponseShape.Object, read, cancel);

    /// <summary>A list of resources.</summary>
    public Task<IReadOnlyList<T>> GetListAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancel) =>
        GetAsync<IReadOnlyList<T>>(path, ResponseShape.Array, list => [.. list.EnumerateArray().Select(read)], cancel);

    /// <summary>What the engine responds to GET. Everything that is no stream is got by this.</summary>
    /// <param name="path">The path, with its query.</param>
    /// <param name="shape">What the response has to be.</param>
    /// <param name="read">Reads it; the JSON is good until this returns.</param>
    /// <param name="cancel">Ends the request.</param>
    public Task<T> GetAsync<T>(string path, ResponseShape shape, Func<JsonElement, T> read, CancellationToken cancel) =>
        RequestAsync(HttpMethod.Get, path, null, shape, read, cancel);

    /// <summary>The response to a request that changes something.</summary>
    public Task<T> PostJsonAsync<T>(string path, HttpContent body, Func<JsonElement, T> read, CancellationToken cancel) =>
        RequestAsync(HttpMethod.Post, path, body, ResponseShape.Object, read, cancel);

    /// <summary>The response to a request that removes something: a list of what is removed.</summary>
    public Task<T> DeleteJsonAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancel) =>
        RequestAsync(HttpMethod.Delete, path, null, ResponseShape.Array, read, cancel);

    /// <summary>A stream that the engine should begin at once, and that may then take as long as it takes.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpMethod method, string path, CancellationToken cancel) =>
        PromptAsync(limited => SendAsync(method, path, null, limited), cancel);

    /// <summary>The engine's time in whole seconds, as every answer says it; null where it does not.</summary>
    public Task<DateTimeOffset?> DateAsync(CancellationToken cancel) => PromptAsync(connections.DateAsync, cancel);

    /// <summary>A request of our own; the answer's headers have come, and its status is good or "already so" (304).</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancel) =>
        SendAsync(connections.Http, method, path, body, null, cancel);

    /// <summary>The same over connections of one's own.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpClient http, HttpMethod method, string path, HttpContent? body, Action<HttpRequestMessage>? prepare, CancellationToken cancel)
    {
        if (fixedVersion is not null) { return await SendOnceAsync(http, method, path, body, prepare, cancel); }
        // A stream cannot be sent once more.
        if (body is not (null or ByteArrayContent)) { await PromptAsync(limited => connections.RenegotiateAsync(engine, connections.Known, limited), cancel); }
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
                    if (refusal.Kind == DockerErrorKind.Unsupported) { request.Content = null; } // it may be sent once more
                    throw refusal;
                }
            },
            cancel);

    /// <summary>A path that is asked by an older version than the one that is spoken, for what newer ones report no more.</summary>
    public static string At(ApiVersion version, string path) => $"../v{version}/{path}";

    /// <summary>Where a request goes, with the version that is spoken.</summary>
    public async Task<Uri> AddressAsync(string path, CancellationToken cancel) => new(connections.Base, $"v{await VersionAsync(cancel)}/{path}");

    /// <summary>What a stream of JSON says, one object after the other. An error in it is thrown.</summary>
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

    /// <summary>Runs it, and turns whatever it throws into our own exceptions; ours to cancel stays a cancellation.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="cancel">Ours.</param>
    /// <param name="request">The request whose response is read; null where none is.</param>
    public async Task<T> TranslatedAsync<T>(Func<Task<T>> call, CancellationToken cancel, string? request = null)
    {
        try { return await call(); }
        catch (Exception e) when (cancel.IsCancellationRequested) { throw new OperationCanceledException(e.Message, e, cancel); }
        catch (Exception e) when (request is not null && Translate.IsBrokenResponse(e)) { throw Translate.Garbled(engine, request, cause: e); }
        catch (Exception e) when (e is not DockerException) { throw Translate.Exception(engine, e); }
    }

    private async Task<EngineConnections.Negotiated> NegotiatedAsync(CancellationToken cancel) =>
        fixedVersion ?? connections.Known ?? await PromptAsync(limited => connections.NegotiateAsync(engine, limited), cancel);

    private Task<T> RequestAsync<T>(
        HttpMethod method, string path, HttpContent? body, ResponseShape shape, Func<JsonElement, T> read, CancellationToken cancel)
    {
        return shape.MayTakeLong ? ReadAsync(cancel) : PromptAsync(ReadAsync, cancel);

        async Task<T> ReadAsync(CancellationToken limited)
        {
            string request = RequestName.Of(method, path);
            using HttpResponseMessage response = await SendAsync(method, path, body, limited);
            return await TranslatedAsync(() => shape.ReadAsync(response.Content, read, limited), cancel, request);
        }
    }

    private async Task<T> PromptAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancel)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(connections.Options.Timeout);
        try { return await TranslatedAsync(() => call(limit.Token), cancel); }
        catch (DockerException e) when (limit.IsCancellationRequested && IsSilence(e.Kind))
        {
            throw new DockerException(DockerErrorKind.TimedOut, engine, EngineMessages.EngineTimedOut(engine.Name, connections.Options.Timeout), e);
        }
    }

    /// <summary>What a call that was given up looks like, wherever in it that happened.</summary>
    private static bool IsSilence(DockerErrorKind kind) =>
        kind is DockerErrorKind.TimedOut or DockerErrorKind.Disconnected or DockerErrorKind.Unreachable or DockerErrorKind.Failed;
}
