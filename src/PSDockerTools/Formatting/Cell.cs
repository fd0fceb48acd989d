using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Formatting;

/// <summary>
/// Formats table cells that are more than a property value; the cells of one resource are formatted in its folder. The format files pass property
/// values, not the object, so that the methods also work for deserialized objects, where a list is an array, a dictionary is a hashtable, and a port
/// is an object with the same properties.
/// </summary>
public static class Cell
{
    private const int LongestCell = 60;

    /// <summary>The name of a container's image; a short ID if the name now refers to another image.</summary>
    public static string Image(string? image) => Reference(image);

    /// <summary>An image reference; an image ID is shortened.</summary>
    public static string Reference(string? reference) =>
        reference is null ? "" : reference.StartsWith("sha256:", StringComparison.Ordinal) ? HumanText.ShortId(reference) : reference;

    /// <summary>The names of an image, separated by a comma and a space; <c>&lt;none&gt;</c> if it has none.</summary>
    public static string Tags(object? tags) => List(tags) is { Length: > 0 } names ? names : "<none>";

    /// <summary>The items of a list, separated by a comma and a space. A deserialized list is an array.</summary>
    public static string List(object? items) => string.Join(", ", Items(items));

    /// <summary>The entries of a dictionary as <c>name=value</c>, sorted by name. A deserialized dictionary is a hashtable.</summary>
    public static string Pairs(object? dictionary) => new DockerOptions(Entries(dictionary)).ToString();

    /// <summary>The time since then: <c>3 hours ago</c>; empty for null.</summary>
    public static string Age(DateTime? time) => HumanText.Ago(time);

    /// <summary>The time to the second; empty for null.</summary>
    public static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The first of several lines, truncated to the width of a cell. An ellipsis marks omitted text.</summary>
    public static string FirstLine(object? lines)
    {
        string[] all = [.. Items(lines).Select(line => line.ToString()!)];
        string first = all.Length > 0 ? all[0] : "";
        string cut = first.Length > LongestCell ? first[..LongestCell] : first;
        return all.Length > 1 || cut.Length < first.Length ? cut + "…" : cut;
    }

    /// <summary>The items of a list without PSObject wrappers; a string is one item.</summary>
    internal static IEnumerable<object> Items(object? items) => (items is PSObject wrapped ? wrapped.BaseObject : items) switch
    {
        null => [],
        string text => text.Length > 0 ? [text] : [],
        IEnumerable all => all.Cast<object?>().OfType<object>().Select(Unwrapped),
        object one => [one],
    };

    /// <summary>Returns the wrapped object. A deserialized object has its properties in the wrapper, so that is returned.</summary>
    private static object Unwrapped(object item) => item is PSObject { BaseObject: object inner and not PSCustomObject } ? inner : item;

    /// <summary>The entries of a dictionary or, for a deserialized object, of a hashtable.</summary>
    internal static Dictionary<string, string> Entries(object? dictionary)
    {
        Dictionary<string, string> entries = [];
        if ((dictionary is PSObject wrapped ? wrapped.BaseObject : dictionary) is not IDictionary all) { return entries; }
        foreach (DictionaryEntry entry in all) { entries[entry.Key.ToString()!] = entry.Value?.ToString() ?? ""; }
        return entries;
    }
}
