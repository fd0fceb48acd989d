using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Reaches deep into an answer, a field at a time; one that is not there, or null, is nothing.</summary>
internal static class JsonPaths
{
    /// <summary>A field, or a field of a field.</summary>
    public static JsonElement Field(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) { return default; }
        }
        return element;
    }

    /// <summary>A text; null for one with half a character.</summary>
    public static string? Text(this JsonElement value)
    {
        try { return value.ValueKind == JsonValueKind.String ? value.GetString() : null; }
        catch (InvalidOperationException) { return null; }
    }

    /// <summary>A number; those of the engine are unsigned, and the largest mean "no limit".</summary>
    public static long? Count(this JsonElement value) => value.ValueKind != JsonValueKind.Number ? null
        : value.TryGetInt64(out long number) ? number
        : value.TryGetUInt64(out _) ? long.MaxValue
        : null;

    public static IEnumerable<JsonElement> Items(this JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> Entries(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    /// <summary>A time; the engine's zero, the year 1, is none.</summary>
    public static DateTimeOffset? Time(this JsonElement value) =>
        DateTimeOffset.TryParse(value.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) && time.UtcDateTime.Year > 1
            ? time
            : null;
}
