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
/// Converts an engine's JSON to PowerShell objects: properties in the engine's order, integers of any size without rounding, dates as text. The
/// engine of an object is stored in a hidden member, so that cmdlets use that engine; it is not part of the object's data.
/// </summary>
internal static class RawObject
{
    private const string Beside = "PSStandardMembers"; // the member set that PowerShell neither shows nor writes into JSON or CSV
    private static readonly string[] s_reserved = ["psbase", "psadapted", "psextended", "psobject", "pstypenames"];

    public static PSObject Of(JsonElement json, EngineEndpoint home)
    {
        PSObject made = PSObject.AsPSObject(Value(json)!);
        made.Members.Add(new PSMemberSet(Beside, [new PSNoteProperty(nameof(DockerObject.Engine), home)]));
        return made;
    }

    /// <summary>The engine of an object of this module; null for any other object.</summary>
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

    /// <summary>Creates a table instead of an object, for labels that differ only by case, and for names that are not valid for properties.</summary>
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
