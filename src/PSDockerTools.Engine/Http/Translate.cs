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

/// <summary>Converts the exceptions of the library, HTTP and sockets to <see cref="DockerException"/>. No other class does this.</summary>
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
                case ArgumentOutOfRangeException when engine.Uri.Scheme == "unix": // the path exceeds the maximum length of a socket path
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

    /// <summary>Creates the error for an error response: from its status, and from the engine's message if the status is ambiguous.</summary>
    public static DockerException Status(EngineEndpoint engine, HttpStatusCode status, string body)
    {
        return Sentence(body) is string sentence
            ? Said(engine, EngineSentences.KindOf(status, sentence), sentence)
            : new(status == HttpStatusCode.NotFound ? DockerErrorKind.NotFound : DockerErrorKind.Failed, engine, EngineMessages.EngineSilent(engine.Name, status));
    }

    /// <summary>Creates the error for an error message in a stream with a success status.</summary>
    public static DockerException Streamed(EngineEndpoint engine, string sentence) => Said(engine, EngineSentences.KindOf(sentence), sentence);

    /// <summary>Creates the error for an object that does not exist, in the wording of the engines.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="noun">The kind of object, such as container.</param>
    /// <param name="name">The name or ID of the object.</param>
    /// <param name="cause">The original exception; null for none.</param>
    public static DockerException Missing(EngineEndpoint engine, string noun, string name, Exception? cause = null) =>
        Said(engine, DockerErrorKind.NotFound, EngineMessages.NoSuchObject(noun, name), cause);

    /// <summary>Creates the error for a message of the engine.</summary>
    public static DockerException Said(EngineEndpoint engine, DockerErrorKind kind, string sentence, Exception? cause = null) =>
        new(kind, engine, sentence, cause) { Cause = EngineSentences.CauseOf(kind, sentence) };

    /// <summary>Creates the error for a response that ended prematurely.</summary>
    public static DockerException Disconnected(EngineEndpoint engine, Exception? cause = null) =>
        new(DockerErrorKind.Disconnected, engine, EngineMessages.EngineDisconnected(engine.Name), cause);

    /// <summary>Creates the error for a response that cannot be read.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="request">The method and the path of the request.</param>
    /// <param name="reason">The defect of the response; null if unknown.</param>
    /// <param name="cause">The original exception; null for none.</param>
    public static DockerException Garbled(EngineEndpoint engine, string request, string? reason = null, Exception? cause = null) =>
        new(DockerErrorKind.Garbled, engine, EngineMessages.ResponseInvalid(
            engine.Name, request, reason ?? (cause as ResponseException)?.Message ?? EngineMessages.ResponseNotJson), cause);

    /// <summary>Checks for the exceptions that code throws when it reads an invalid response.</summary>
    public static bool IsBrokenResponse(Exception exception) => exception is ResponseException or JsonException
        or InvalidOperationException and not ObjectDisposedException or FormatException or OverflowException or ArgumentException or KeyNotFoundException
        or NullReferenceException or InvalidCastException or IndexOutOfRangeException;

    /// <summary>Creates the error for data that is not a response of an engine.</summary>
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

    /// <summary>
    /// Checks whether a path is a file instead of a socket, which cannot be opened as a file. The file is opened for reading and writing, because
    /// opening a named pipe only for reading waits for a writer.
    /// </summary>
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

    /// <summary>Returns the engine's message: the message property of JSON, or plain text; null for an empty body, HTML or other JSON.</summary>
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
