using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace PSDockerTools.Formatting;

/// <summary>
/// The cells of tables that are more than a property. The format file calls them with property values, never with the object, so that they work on copies
/// from other processes, too: there a list is an array, a dictionary a hashtable, and a port an object with the same properties.
/// </summary>
public static class Cell
{
    private const int LongestCell = 60;
    private const string Green = "\u001b[32m";
    private const string Yellow = "\u001b[33m";
    private const string Red = "\u001b[31m";
    private static readonly string[] s_names = ["\u001b[36m", "\u001b[33m", "\u001b[32m", "\u001b[35m", "\u001b[34m"]; // not red, which means an error
    private const string Plain = "\u001b[0m";
    private static readonly string[] s_telling = ["exitCode", "signal", "oldName", "container", "destination", "image"];

    /// <summary>The status, coloured by state and health. PowerShell removes the colour where the output has none.</summary>
    public static string Status(string? status, string? state, string? health)
    {
        string? colour = (state, health) switch
        {
            (_, "unhealthy") or ("dead", _) => Red,
            ("paused" or "restarting" or "removing", _) or (_, "starting") => Yellow,
            ("running", _) => Green,
            _ => null,
        };
        return colour is null ? status ?? "" : colour + status + Plain;
    }

    /// <summary>The name of a container's image; the short id where the name has moved to another image.</summary>
    public static string Image(string? image) => Reference(image);

    /// <summary>A reference of an image as it is, an id short.</summary>
    public static string Reference(string? reference) =>
        reference is null ? "" : reference.StartsWith("sha256:", StringComparison.Ordinal) ? HumanText.ShortId(reference) : reference;

    /// <summary>The ports of a container as docker ps writes them: neighbours as a range.</summary>
    public static string Ports(object? ports)
    {
        // Where a copy is too shallow for ports, they are text.
        object[] items = [.. Items(ports)];
        return items.All(item => item is not string)
            ? PortText.Ranges(items.Select(item => item as DockerPort ?? PortText.Read(PSObject.AsPSObject(item))))
            : List(items);
    }

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

    /// <summary>The name of an event's actor; its short id where it has no name.</summary>
    public static string Actor(string? name, string? id) => name == id && id is not null ? HumanText.ShortId(id) : name ?? "";

    /// <summary>The detail of an event, and those of its attributes that distinguish it from others of its kind; not the labels.</summary>
    public static string Detail(string? detail, object? attributes)
    {
        Dictionary<string, string> all = Entries(attributes);
        IEnumerable<string> shown = s_telling
            .Where(all.ContainsKey)
            .Select(name => $"{name}={(name == "container" ? HumanText.ShortId(all[name]) : all[name])}");
        return string.Join(", ", string.IsNullOrEmpty(detail) ? shown : shown.Prepend(detail));
    }

    /// <summary>
    /// What stands before the text of a log line: the coloured name of its container where there are several, and its time if it was asked for. The
    /// types file makes it a hidden property of the line, so that copies have it.
    /// </summary>
    public static string LinePrefix(PSObject line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.BaseObject is not DockerLogLine { Style: LogLineStyle style } known) { return ""; }
        StringBuilder prefix = new();
        if (style.Name is string name)
        {
            prefix.Append(s_names[style.Colour % s_names.Length]).Append(name).Append(" |").Append(Plain).Append(' ');
        }
        if (style.Times && known.Time is DateTime time)
        {
            prefix.Append(time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)).Append(' ');
        }
        return prefix.ToString();
    }

    /// <summary>A log line: its prefix, its details, its text.</summary>
    public static string LogLine(string? prefix, object? details, string? text)
    {
        Dictionary<string, string> entries = Entries(details);
        return prefix + (entries.Count > 0 ? new DockerLogDetails(entries) + " " : "") + text;
    }

    /// <summary>The first of several lines, cut to fit a cell, with an ellipsis where there is more.</summary>
    public static string FirstLine(object? lines)
    {
        string[] all = [.. Items(lines).Select(line => line.ToString()!)];
        string first = all.Length > 0 ? all[0] : "";
        string cut = first.Length > LongestCell ? first[..LongestCell] : first;
        return all.Length > 1 || cut.Length < first.Length ? cut + "…" : cut;
    }

    /// <summary>The items of a list, without PowerShell's wrappers; a text is one item.</summary>
    private static IEnumerable<object> Items(object? items) => (items is PSObject wrapped ? wrapped.BaseObject : items) switch
    {
        null => [],
        string text => text.Length > 0 ? [text] : [],
        IEnumerable all => all.Cast<object?>().OfType<object>().Select(Unwrapped),
        object one => [one],
    };

    /// <summary>The object itself; a copy's properties are in the wrapper.</summary>
    private static object Unwrapped(object item) => item is PSObject { BaseObject: object inner and not PSCustomObject } ? inner : item;

    /// <summary>The names and values of a dictionary of the module, or of the hashtable that its copy has.</summary>
    private static Dictionary<string, string> Entries(object? dictionary)
    {
        Dictionary<string, string> entries = [];
        if ((dictionary is PSObject wrapped ? wrapped.BaseObject : dictionary) is not IDictionary all) { return entries; }
        foreach (DictionaryEntry entry in all) { entries[entry.Key.ToString()!] = entry.Value?.ToString() ?? ""; }
        return entries;
    }
}
