using System;
using System.Text.Json;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Images;

namespace PSDockerTools.Engine.Api;

/// <summary>Reads the messages of pull and build (moby, jsonmessage).</summary>
internal static class StreamMessage
{
    /// <summary>The engine's error, which comes inside an answer whose status was good.</summary>
    public static string? Error(JsonElement message) =>
        message.GetOrDefault("errorDetail", "message").AsString() is { Length: > 0 } told ? told : message.GetOrDefault("error").AsString();

    /// <summary>What the failing step's command returned: the detail's code, or what the sentence of the classic builder or of Podman's says.</summary>
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
        // "Pulling from library/alpine" has the tag for its id.
        string? layer = status.StartsWith("Pulling from", StringComparison.Ordinal) ? null : message.GetOrDefault("id").AsString();
        return new TransferStatus(layer, status, message.GetOrDefault("progressDetail", "current").AsInt64(), message.GetOrDefault("progressDetail", "total").AsInt64());
    }
}
