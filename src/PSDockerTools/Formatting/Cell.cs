using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Formatting;

/// <summary>
/// The cells of tables that are more than a property; those of one resource are in its folder. The format files call them with property values, never
/// with the object, so that they work on copies from other processes, too: there a list is an array, a dictionary a hashtable, and a port an object with
/// the same properties.
/// </summary>
public static class Cell
{
    private const int LongestCell = 60;

    /// <summary>The name of a container's image; the short id where the name has moved to another image.</summary>
    public static string Image(string? image) => Reference(image);

    /// <summary>A reference of an image as it is, an id short.</summary>
    public static string Reference(string? reference) =>
        reference is null ? "" : reference.StartsWith("sha256:", StringComparison.Ordinal) ? HumanText.ShortId(reference) : reference;

    /// <summary>All names of an image.</summary>
    public static string Tags(object? tags) => List(tags) is { Length: > 0 } names ? names : "<none>";

    /// <summary>All items, with commas: a list of the module, or the array that its copy has.</summary>
    public static string List(object? items) => string.Join(", ", Items(items));

    /// <summary>All names and values, sorted by name: a dictionary of the module, or the hashtable that its copy has.</summary>
    public static string Pairs(object? dictionary) => new DockerOptions(Entries(dictionary)).ToString();

    /// <summary>How long ago, if it is known.</summary>
    public static string Age(DateTime? time) => HumanText.Ago(time);

    /// <summary>A time to the second, if it is known.</summary>
    public static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The first of several lines, cut to fit a cell, with an ellipsis where there is more.</summary>
    public static string FirstLine(object? lines)
    {
        string[] all = [.. Items(lines).Select(line => line.ToString()!)];
        string first = all.Length > 0 ? all[0] : "";
        string cut = first.Length > LongestCell ? first[..LongestCell] : first;
        return all.Length > 1 || cut.Length < first.Length ? cut + "…" : cut;
    }

    /// <summary>The items of a list, without PowerShell's wrappers; a text is one item.</summary>
    internal static IEnumerable<object> Items(object? items) => (items is PSObject wrapped ? wrapped.BaseObject : items) switch
    {
        null => [],
        string text => text.Length > 0 ? [text] : [],
        IEnumerable all => all.Cast<object?>().OfType<object>().Select(Unwrapped),
        object one => [one],
    };

    /// <summary>The object itself; a copy's properties are in the wrapper.</summary>
    private static object Unwrapped(object item) => item is PSObject { BaseObject: object inner and not PSCustomObject } ? inner : item;

    /// <summary>The names and values of a dictionary of the module, or of the hashtable that its copy has.</summary>
    internal static Dictionary<string, string> Entries(object? dictionary)
    {
        Dictionary<string, string> entries = [];
        if ((dictionary is PSObject wrapped ? wrapped.BaseObject : dictionary) is not IDictionary all) { return entries; }
        foreach (DictionaryEntry entry in all) { entries[entry.Key.ToString()!] = entry.Value?.ToString() ?? ""; }
        return entries;
    }
}
