using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json;
using Docker.DotNet;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Engine.Http;

/// <summary>Turns what the library, HTTP and sockets throw into what went wrong. The only place that does.</summary>
internal static class Translate
{
    public static DockerException Exception(EngineEndpoint engine, Exception exception)
    {
        Exception[] chain = [.. Chain(exception)];
        foreach (Exception one in chain)
        {
            switch (one)
            {
                case DockerException already: return already;
                case DockerApiException api: return Status(engine, api.StatusCode, api.ResponseBody ?? "");
                case RedirectException redirect: return new(DockerErrorKind.Failed, engine, EngineMessages.EngineRedirects(engine.Name, redirect.Location), exception);
                case SocketException socket: return Socket(engine, socket);
                case UnauthorizedAccessException: return new(DockerErrorKind.AccessDenied, engine, EngineMessages.EngineAccessDenied(engine.Uri), exception);
                case ArgumentOutOfRangeException when engine.Uri.Scheme == "unix": // longer than a socket's path can be
                    return new(DockerErrorKind.Unreachable, engine, EngineMessages.EngineSocketMissing(engine.Uri), exception);
                case TimeoutException when engine.Uri.Scheme == "npipe":
                    return new(DockerErrorKind.Unreachable, engine, EngineMessages.EngineSocketMissing(engine.Uri), exception);
            }
        }
        return chain.Any(one => one is OperationCanceledException or TimeoutException) ? new(DockerErrorKind.TimedOut, engine, exception.Message, exception)
            : chain.Any(IsGarbled) ? Garbled(engine, exception)
            : engine.Uri.Scheme == "npipe" && !OperatingSystem.IsWindows() ?
                new(DockerErrorKind.Unreachable, engine, EngineMessages.EngineNotListening(engine.Uri, EngineMessages.PipeNeedsWindows), exception)
            : chain.Any(one => one is IOException or HttpRequestException or ObjectDisposedException) ? Disconnected(engine, exception)
            : new(DockerErrorKind.Failed, engine, exception.Message, exception);
    }

    /// <summary>An answer that is an error: by its status, and by the engine's sentence where the status does not say enough.</summary>
    public static DockerException Status(EngineEndpoint engine, HttpStatusCode status, string body)
    {
        return Sentence(body) is string sentence
            ? Said(engine, EngineSentences.KindOf(status, sentence), sentence)
            : new(status == HttpStatusCode.NotFound ? DockerErrorKind.NotFound : DockerErrorKind.Failed, engine, EngineMessages.EngineSilent(engine.Name, status));
    }

    /// <summary>An error inside a stream whose status was good.</summary>
    public static DockerException Streamed(EngineEndpoint engine, string sentence) => Said(engine, EngineSentences.KindOf(sentence), sentence);

    /// <summary>An object that does not exist, in the words of the engines that say it themselves.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="noun">What it is: container.</param>
    /// <param name="name">Its name or ID.</param>
    /// <param name="cause">What was thrown.</param>
    public static DockerException Missing(EngineEndpoint engine, string noun, string name, Exception? cause = null) =>
        Said(engine, DockerErrorKind.NotFound, EngineMessages.NoSuchObject(noun, name), cause);

    /// <summary>A failure that an engine words.</summary>
    public static DockerException Said(EngineEndpoint engine, DockerErrorKind kind, string sentence, Exception? cause = null) =>
        new(kind, engine, sentence, cause) { Cause = EngineSentences.CauseOf(kind, sentence) };

    /// <summary>An answer that ended before its end.</summary>
    public static DockerException Disconnected(EngineEndpoint engine, Exception? cause = null) =>
        new(DockerErrorKind.Disconnected, engine, EngineMessages.EngineDisconnected(engine.Name), cause);

    /// <summary>A response that cannot be read.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="request">The method and the path.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="cause">What was thrown.</param>
    public static DockerException Garbled(EngineEndpoint engine, string request, string? reason = null, Exception? cause = null) =>
        new(DockerErrorKind.Garbled, engine, EngineMessages.ResponseInvalid(
            engine.Name, request, reason ?? (cause as ResponseException)?.Message ?? EngineMessages.ResponseNotJson), cause);

    /// <summary>Whether it was thrown because a response is not what it should be, by who reads it.</summary>
    public static bool IsBrokenResponse(Exception exception) => exception is ResponseException or JsonException
        or InvalidOperationException and not ObjectDisposedException or FormatException or OverflowException or ArgumentException or KeyNotFoundException
        or NullReferenceException or InvalidCastException or IndexOutOfRangeException;

    /// <summary>An answer that is none.</summary>
    public static DockerException Garbled(EngineEndpoint engine, Exception? cause = null) =>
        new(DockerErrorKind.Garbled, engine, EngineMessages.EngineGarbled(engine.Uri), cause);

    private static DockerException Socket(EngineEndpoint engine, SocketException socket)
    {
        Uri endpoint = engine.Uri;
        DockerException Unreachable(string reason) => new(DockerErrorKind.Unreachable, engine, EngineMessages.EngineNotListening(endpoint, reason), socket);
        return socket.SocketErrorCode switch
        {
            SocketError.AccessDenied => new(DockerErrorKind.AccessDenied, engine, EngineMessages.EngineAccessDenied(endpoint), socket),
            SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => Disconnected(engine, socket),
            _ when endpoint.Scheme == "unix" && Directory.Exists(endpoint.LocalPath) => Unreachable(EngineMessages.SocketIsFolder),
            _ when endpoint.Scheme == "unix" && !File.Exists(endpoint.LocalPath) =>
                new(DockerErrorKind.Unreachable, engine, EngineMessages.EngineSocketMissing(endpoint), socket),
            SocketError.ConnectionRefused => Unreachable(
                endpoint.Scheme == "unix" && IsFile(endpoint.LocalPath) ? EngineMessages.SocketIsFile : EngineMessages.SocketWithoutListener),
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => Unreachable(EngineMessages.HostUnknown(endpoint.Host)),
            _ => Unreachable(socket.Message),
        };
    }

    /// <summary>Whether it is no socket: those alone cannot be opened. For writing too, since to open a pipe for reading alone waits for a writer.</summary>
    private static bool IsFile(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return false; }
    }

    private static bool IsGarbled(Exception exception) => exception is JsonException
        or HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
        or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse };

    /// <summary>The engine's sentence: JSON's message, or plain text; null for what no engine says.</summary>
    private static string? Sentence(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && (document.RootElement.TryGetProperty("message", out JsonElement message) || document.RootElement.TryGetProperty("cause", out message))
                    ? message.GetString()?.Trim()
                    : null;
        }
        catch (JsonException) { return body.Length == 0 || body.Contains('<', StringComparison.Ordinal) ? null : body.Trim(); }
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? one = exception is AggregateException all ? all.InnerExceptions[0] : exception; one is not null; one = one.InnerException) { yield return one; }
    }
}
