using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace PSDockerTools.Binding;

/// <summary>
/// An engine's JSON as PowerShell has it: objects with their properties in the engine's order, whole numbers whole however large, text as
/// text even where it is a date. Where it came from is kept beside it, so that it is acted on there, and is no part of it.
/// </summary>
internal static class RawObject
{
    private const string Beside = "PSStandardMembers"; // members that PowerShell neither shows nor writes into JSON or CSV
    private static readonly string[] s_reserved = ["psbase", "psadapted", "psextended", "psobject", "pstypenames"];

    public static PSObject Of(JsonElement json, EngineEndpoint home)
    {
        PSObject made = PSObject.AsPSObject(Value(json)!);
        made.Members.Add(new PSMemberSet(Beside, [new PSNoteProperty(nameof(DockerObject.Engine), home)]));
        return made;
    }

    /// <summary>Where an object of ours came from; null for any other.</summary>
    public static EngineEndpoint? Home(PSObject row) =>
        (row.Members[Beside] as PSMemberSet)?.Properties[nameof(DockerObject.Engine)]?.Value as EngineEndpoint;

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Fields([.. json.EnumerateObject()]),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object Fields(IReadOnlyList<JsonProperty> fields)
    {
        HashSet<string> names = new(s_reserved, StringComparer.OrdinalIgnoreCase);
        if (!fields.All(field => field.Name.Length > 0 && names.Add(field.Name))) { return Table(fields); }
        PSObject made = new();
        foreach (JsonProperty field in fields) { made.Properties.Add(new PSNoteProperty(field.Name, Value(field.Value)), preValidated: true); }
        return made;
    }

    /// <summary>For labels that differ by case alone, and for names that no property can have.</summary>
    private static OrderedDictionary Table(IReadOnlyList<JsonProperty> fields)
    {
        OrderedDictionary table = new(fields.Count, StringComparer.Ordinal);
        foreach (JsonProperty field in fields) { table[field.Name] = Value(field.Value); }
        return table;
    }

    private static object Number(JsonElement json)
    {
        if (json.TryGetInt64(out long whole)) { return whole; }
        string digits = json.GetRawText();
        return BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger large) ? large : json.GetDouble();
    }
}
