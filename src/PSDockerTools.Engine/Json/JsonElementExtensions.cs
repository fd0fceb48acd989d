using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Json;

/// <summary>
/// Reads the properties of responses. A property that is missing, null or of another type is treated as missing, because engines omit values
/// or send null or zero values for them.
/// </summary>
internal static class JsonElementExtensions
{
    // Shared instances, because most lists of most containers are empty.
    private static readonly DockerStringList s_noStrings = new([]);
    private static readonly DockerLabels s_noLabels = new(new Dictionary<string, string>());
    private static readonly long s_firstSecond = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long s_lastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static DockerOptions NoOptions { get; } = new(new Dictionary<string, string>());

    public static JsonElement? GetObjectOrNull(this JsonElement json, string name) => json.GetOrNull(name, JsonValueKind.Object);

    /// <summary>Returns a string property; null if it is missing or empty.</summary>
    public static string? GetStringOrNull(this JsonElement json, string name) =>
        json.GetOrNull(name, JsonValueKind.String) is JsonElement found ? found.AsNonEmptyString() : null;

    public static string GetStringOrEmpty(this JsonElement json, string name) => json.GetStringOrNull(name) ?? "";

    /// <summary>Returns a required string property.</summary>
    /// <exception cref="ResponseException">The property is missing or empty.</exception>
    public static string GetRequiredString(this JsonElement json, string name) => json.GetStringOrNull(name) ?? throw ResponseException.Missing(name);

    /// <summary>Returns a numeric property, including 0; null if it is missing. Larger values are clamped, fractions truncated.</summary>
    public static long? GetInt64OrNull(this JsonElement json, string name) => json.GetOrNull(name, JsonValueKind.Number) is not JsonElement number ? null
        : number.TryGetInt64(out long whole) ? whole
        : number.TryGetUInt64(out _) ? long.MaxValue
        : (long)number.GetDouble();

    /// <summary>Returns a numeric property for which 0 means unset; null if it is missing or 0.</summary>
    public static long? GetNonZeroInt64OrNull(this JsonElement json, string name) => json.GetInt64OrNull(name) is long number and not 0 ? number : null;

    /// <summary>Returns a numeric property, clamped to 32 bits; 0 if it is missing.</summary>
    public static int GetInt32OrZero(this JsonElement json, string name) => (int)Math.Clamp(json.GetInt64OrNull(name) ?? 0, int.MinValue, int.MaxValue);

    public static bool? GetBooleanOrNull(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
        : null;

    public static bool GetBooleanOrFalse(this JsonElement json, string name) => json.GetBooleanOrNull(name) ?? false;

    /// <summary>
    /// Returns an RFC 3339 time property in local time; null if it is missing or invalid, or for the year 1, Go's zero time, which engines send for
    /// unknown and never.
    /// </summary>
    public static DateTime? GetTimeOrNull(this JsonElement json, string name) =>
        json.GetOrNull(name, JsonValueKind.String) is JsonElement text && text.TryGetDateTimeOffset(out DateTimeOffset time) ? ToLocalTime(time.UtcDateTime) : null;

    /// <summary>Returns a property of Unix seconds in local time; null as for <see cref="GetTimeOrNull"/>.</summary>
    public static DateTime? GetUnixTimeOrNull(this JsonElement json, string name) =>
        json.GetInt64OrNull(name) is long seconds && seconds >= s_firstSecond && seconds <= s_lastSecond
            ? ToLocalTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;

    /// <summary>Returns a duration property in nanoseconds; null if it is missing or 0.</summary>
    public static TimeSpan? GetTimeSpanOrNull(this JsonElement json, string name) =>
        json.GetNonZeroInt64OrNull(name) is long nanoseconds ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick) : null;

    /// <summary>Returns a list of strings; empty if it is missing.</summary>
    public static DockerStringList GetStrings(this JsonElement json, string name) => json.GetStringsOrNull(name) ?? s_noStrings;

    /// <summary>Returns a list of strings; null if it is missing, which can differ in meaning from an empty list.</summary>
    public static DockerStringList? GetStringsOrNull(this JsonElement json, string name) =>
        json.GetOrNull(name, JsonValueKind.Array) is JsonElement list ? list.ToStringList() : null;

    public static DockerStringList ToStringList(this JsonElement list) =>
        list.GetArrayLength() == 0 ? s_noStrings : new([.. list.EnumerateArray().Select(ToText)]);

    public static DockerOptions GetOptions(this JsonElement json, string name) => json.GetPairs(name) is { } pairs ? new(pairs) : NoOptions;

    public static DockerLabels GetLabels(this JsonElement json, string name) => json.GetPairs(name) is { } pairs ? new(pairs) : s_noLabels;

    /// <summary>Returns the property names of an object with irrelevant values, such as ExposedPorts.</summary>
    public static DockerStringList GetPropertyNames(this JsonElement json, string name) =>
        json.GetObjectOrNull(name) is JsonElement found ? new([.. found.EnumerateObject().Select(property => property.Name)]) : s_noStrings;

    public static DockerList<T> GetList<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.GetOrNull(name, JsonValueKind.Array) is JsonElement list && list.GetArrayLength() > 0
            ? new([.. list.EnumerateArray().Select(read)])
            : DockerList<T>.Empty;

    /// <summary>Returns the list that is the content of a response; empty if it is null or missing.</summary>
    /// <exception cref="ResponseException">The property has another type.</exception>
    public static DockerList<T> GetRequiredList<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out JsonElement list) && list.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null)
            ? throw ResponseException.Mistyped(name)
            : json.GetList(name, read);

    /// <summary>Returns a property, or a nested property; the default (undefined) element if it is missing.</summary>
    public static JsonElement GetOrDefault(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) { return default; }
        }
        return element;
    }

    /// <summary>Returns the string, including an empty one; null for another type, and for an incomplete surrogate pair.</summary>
    public static string? AsString(this JsonElement value)
    {
        try { return value.ValueKind == JsonValueKind.String ? value.GetString() : null; }
        catch (InvalidOperationException) { return null; }
    }

    /// <summary>Returns the integer; null for another type. The engine's counters are unsigned; the largest values mean no limit and are clamped.</summary>
    public static long? AsInt64(this JsonElement value) => value.ValueKind != JsonValueKind.Number ? null
        : value.TryGetInt64(out long number) ? number
        : value.TryGetUInt64(out _) ? long.MaxValue
        : null;

    /// <summary>Returns the items of an array; empty for another type.</summary>
    public static IEnumerable<JsonElement> GetItems(this JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>Returns the properties of an object; empty for another type.</summary>
    public static IEnumerable<JsonProperty> GetProperties(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    /// <summary>Returns the time; null for another type, and for the year 1, Go's zero time.</summary>
    public static DateTimeOffset? AsTime(this JsonElement value) =>
        DateTimeOffset.TryParse(value.AsString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) && time.UtcDateTime.Year > 1
            ? time
            : null;

    private static Dictionary<string, string>? GetPairs(this JsonElement json, string name)
    {
        Dictionary<string, string>? pairs = null;
        if (json.GetObjectOrNull(name) is not JsonElement found) { return pairs; }
        foreach (JsonProperty pair in found.EnumerateObject()) { (pairs ??= [])[pair.Name] = ToText(pair.Value); }
        return pairs;
    }

    private static DateTime? ToLocalTime(DateTime time) => time.Year > 1 ? time.ToLocalTime() : null;

    /// <summary>Returns the string, or the JSON text of another value.</summary>
    private static string ToText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.AsNonEmptyString() ?? "" : value.ToString();

    /// <summary>Returns the string; null for an empty one, and for an incomplete surrogate pair.</summary>
    private static string? AsNonEmptyString(this JsonElement text) => text.AsString() is { Length: > 0 } value ? value : null;

    private static JsonElement? GetOrNull(this JsonElement json, string name, JsonValueKind kind) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == kind ? value : null;
}
