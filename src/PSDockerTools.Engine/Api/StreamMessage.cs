using System;
using System.Text.Json;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Images;

namespace PSDockerTools.Engine.Api;

/// <summary>Reads the messages of the pull and build streams (moby, jsonmessage).</summary>
internal static class StreamMessage
{
    /// <summary>Returns the engine's error message, which is part of a stream with a success status; null if the message is not an error.</summary>
    public static string? Error(JsonElement message) =>
        message.GetOrDefault("errorDetail", "message").AsString() is { Length: > 0 } told ? told : message.GetOrDefault("error").AsString();

    /// <summary>
    /// Returns the exit code of the failed build step: the code in the error detail, or the number in the error message of the classic builder or
    /// Podman.
    /// </summary>
    public static int? ExitCode(JsonElement message)
    {
        if (message.GetOrDefault("errorDetail", "code").AsInt64() is long code) { return ExitCodes.Of(code); }
        return Error(message) is string sentence && EngineSentences.ExitCodeOf(sentence) is string said ? ExitCodes.Of(said) : null;
    }

    public static string? Output(JsonElement message) => message.GetOrDefault("stream").AsString();

    public static string? ImageId(JsonElement message) => message.GetOrDefault("aux", "ID").AsString();

    public static TransferStatus? Transfer(JsonElement message)
    {
        if (message.GetOrDefault("status").AsString() is not string status) { return null; }
        // In "Pulling from library/alpine", the ID is the tag instead of a layer.
        string? layer = status.StartsWith("Pulling from", StringComparison.Ordinal) ? null : message.GetOrDefault("id").AsString();
        return new TransferStatus(layer, status, message.GetOrDefault("progressDetail", "current").AsInt64(), message.GetOrDefault("progressDetail", "total").AsInt64());
    }
}
