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
        message.Field("errorDetail", "message").Text() is { Length: > 0 } told ? told : message.Field("error").Text();

    /// <summary>What the failing step's command returned: the detail's code, or what the sentence of the classic builder or of Podman's says.</summary>
    public static int? ExitCode(JsonElement message)
    {
        if (message.Field("errorDetail", "code").Count() is long code) { return ExitCodes.Of(code); }
        return Error(message) is string sentence && EngineSentences.ExitCodeOf(sentence) is string said ? ExitCodes.Of(said) : null;
    }

    public static string? Output(JsonElement message) => message.Field("stream").Text();

    public static string? ImageId(JsonElement message) => message.Field("aux", "ID").Text();

    public static TransferStatus? Transfer(JsonElement message)
    {
        if (message.Field("status").Text() is not string status) { return null; }
        // "Pulling from library/alpine" has the tag for its id.
        string? layer = status.StartsWith("Pulling from", StringComparison.Ordinal) ? null : message.Field("id").Text();
        return new TransferStatus(layer, status, message.Field("progressDetail", "current").Count(), message.Field("progressDetail", "total").Count());
    }
}
