using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Json;

/// <summary>
/// The fields of an answer, as models have them: what an engine leaves out, says as null or says as its zero value is null or empty, and
/// what it says in an unknown way is as if it said nothing.
/// </summary>
internal static class JsonFields
{
    // Most lists of most containers are empty; one of each kind does for all.
    private static readonly DockerStringList s_noTexts = new([]);
    private static readonly DockerLabels s_noLabels = new(new Dictionary<string, string>());
    private static readonly long s_firstSecond = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long s_lastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static DockerOptions NoOptions { get; } = new(new Dictionary<string, string>());

    public static JsonElement? Object(this JsonElement json, string name) => json.Field(name, JsonValueKind.Object);

    /// <summary>Null where it is empty.</summary>
    public static string? Text(this JsonElement json, string name) => json.Field(name, JsonValueKind.String) is JsonElement found ? found.Said() : null;

    public static string Word(this JsonElement json, string name) => json.Text(name) ?? "";

    /// <summary>A text without which the object is none.</summary>
    /// <exception cref="ResponseException">It is missing.</exception>
    public static string Required(this JsonElement json, string name) => json.Text(name) ?? throw ResponseException.Missing(name);

    /// <summary>A number whose zero means something.</summary>
    public static long? Number(this JsonElement json, string name) => json.Field(name, JsonValueKind.Number) is not JsonElement number ? null
        : number.TryGetInt64(out long whole) ? whole
        : number.TryGetUInt64(out _) ? long.MaxValue
        : (long)number.GetDouble();

    /// <summary>A number whose zero says that there is none.</summary>
    public static long? Limit(this JsonElement json, string name) => json.Number(name) is long number and not 0 ? number : null;

    public static int Count(this JsonElement json, string name) => (int)Math.Clamp(json.Number(name) ?? 0, int.MinValue, int.MaxValue);

    public static bool? Said(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
        : null;

    public static bool Flag(this JsonElement json, string name) => json.Said(name) ?? false;

    /// <summary>In local time; null where it is none that can be, and for the year 1, Go's zero, which engines send for unknown and never.</summary>
    public static DateTime? Time(this JsonElement json, string name) =>
        json.Field(name, JsonValueKind.String) is JsonElement text && text.TryGetDateTimeOffset(out DateTimeOffset time) ? Known(time.UtcDateTime) : null;

    /// <summary>The same of seconds since 1970.</summary>
    public static DateTime? Seconds(this JsonElement json, string name) =>
        json.Number(name) is long seconds && seconds >= s_firstSecond && seconds <= s_lastSecond
            ? Known(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;

    /// <summary>Of nanoseconds.</summary>
    public static TimeSpan? Span(this JsonElement json, string name) =>
        json.Limit(name) is long nanoseconds ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick) : null;

    public static DockerStringList Texts(this JsonElement json, string name) => json.SaidTexts(name) ?? s_noTexts;

    /// <summary>Null where the engine does not say, which is not the same as none.</summary>
    public static DockerStringList? SaidTexts(this JsonElement json, string name) =>
        json.Field(name, JsonValueKind.Array) is JsonElement list ? list.ToTexts() : null;

    public static DockerStringList ToTexts(this JsonElement list) =>
        list.GetArrayLength() == 0 ? s_noTexts : new([.. list.EnumerateArray().Select(Shown)]);

    public static DockerOptions Options(this JsonElement json, string name) => json.Pairs(name) is { } pairs ? new(pairs) : NoOptions;

    public static DockerLabels Labels(this JsonElement json, string name) => json.Pairs(name) is { } pairs ? new(pairs) : s_noLabels;

    /// <summary>The names of an object's fields, where they are all that it says.</summary>
    public static DockerStringList Names(this JsonElement json, string name) =>
        json.Object(name) is JsonElement found ? new([.. found.EnumerateObject().Select(field => field.Name)]) : s_noTexts;

    public static DockerList<T> List<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Field(name, JsonValueKind.Array) is JsonElement list && list.GetArrayLength() > 0
            ? new([.. list.EnumerateArray().Select(read)])
            : DockerList<T>.Empty;

    /// <summary>A list that is all that was asked for; empty where it is null or left out.</summary>
    /// <exception cref="ResponseException">It is something else.</exception>
    public static DockerList<T> RequiredList<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out JsonElement list) && list.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null)
            ? throw ResponseException.Mistyped(name)
            : json.List(name, read);

    private static Dictionary<string, string>? Pairs(this JsonElement json, string name)
    {
        Dictionary<string, string>? pairs = null;
        if (json.Object(name) is not JsonElement found) { return pairs; }
        foreach (JsonProperty pair in found.EnumerateObject()) { (pairs ??= [])[pair.Name] = Shown(pair.Value); }
        return pairs;
    }

    private static DateTime? Known(DateTime time) => time.Year > 1 ? time.ToLocalTime() : null;

    /// <summary>A text, or what another value looks like.</summary>
    private static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.Said() ?? "" : value.ToString();

    /// <summary>Null for an empty text, and for one with half a character.</summary>
    private static string? Said(this JsonElement text)
    {
        try { return text.GetString() is { Length: > 0 } said ? said : null; }
        catch (InvalidOperationException) { return null; }
    }

    private static JsonElement? Field(this JsonElement json, string name, JsonValueKind kind) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == kind ? value : null;
}
