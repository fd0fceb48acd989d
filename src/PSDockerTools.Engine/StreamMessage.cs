using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PSDockerTools.Engine;

/// <summary>Reads the messages of pull and build (moby, jsonmessage).</summary>
internal static partial class StreamMessage
{
    /// <summary>The engine's error, which comes inside an answer whose status was good.</summary>
    public static string? Error(JsonElement message) =>
        message.TryGetProperty("errorDetail", out JsonElement detail) && Text(detail, "message") is { Length: > 0 } told ? told : Text(message, "error");

    /// <summary>What the failing step's command returned: the detail's code, or what the classic builder's sentence says.</summary>
    public static int? ExitCode(JsonElement message)
    {
        if (message.TryGetProperty("errorDetail", out JsonElement detail) && detail.TryGetProperty("code", out JsonElement code) && code.TryGetInt32(out int exitCode))
        {
            return exitCode;
        }
        Match said = NonZeroCode().Match(Error(message) ?? "");
        return said.Success ? int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    public static string? Output(JsonElement message) => Text(message, "stream");

    public static string? ImageId(JsonElement message) =>
        message.TryGetProperty("aux", out JsonElement aux) && aux.ValueKind == JsonValueKind.Object ? Text(aux, "ID") : null;

    public static TransferStatus? Transfer(JsonElement message)
    {
        if (Text(message, "status") is not string status) { return null; }
        bool counted = message.TryGetProperty("progressDetail", out JsonElement detail) && detail.ValueKind == JsonValueKind.Object;
        // "Pulling from library/alpine" has the tag for its id.
        string? layer = Text(message, "id");
        bool isWhole = layer is null || status.StartsWith("Pulling from", System.StringComparison.Ordinal);
        return new TransferStatus(isWhole ? null : layer, status, counted ? Number(detail, "current") : null, counted ? Number(detail, "total") : null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.TryGetInt64(out long number) ? number : null;

    [GeneratedRegex(@"returned a non-zero code: (\d+)")]
    private static partial Regex NonZeroCode();
}
