using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using PSDockerTools.Formatting;

namespace PSDockerTools.Containers;

/// <summary>
/// The table cells of containers that need more than one property. The methods take property values, as those of <see cref="Cell"/> do.
/// </summary>
public static class ContainerCell
{
    private const string Green = "\u001b[32m";
    private const string Yellow = "\u001b[33m";
    private const string Red = "\u001b[31m";
    private static readonly string[] s_names = ["\u001b[36m", "\u001b[33m", "\u001b[32m", "\u001b[35m", "\u001b[34m"]; // no red: errors are red
    private const string Plain = "\u001b[0m";

    /// <summary>The status, coloured by state and health. PowerShell removes the colour if the output does not support it.</summary>
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

    /// <summary>The ports of a container in the format of docker ps: consecutive ports as a range.</summary>
    public static string Ports(object? ports)
    {
        // In a deserialized object with too little depth, the ports are text.
        object[] items = [.. Cell.Items(ports)];
        return items.All(item => item is not string)
            ? PortText.Ranges(items.Select(item => item as DockerPort ?? PortText.Read(PSObject.AsPSObject(item))))
            : Cell.List(items);
    }

    /// <summary>
    /// The prefix of a log line: the coloured name of its container if there are several containers, and the time if it was requested. The types file
    /// defines it as a hidden property of the line, so that deserialized lines have it.
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

    /// <summary>A log line: its prefix, its details and its text.</summary>
    public static string LogLine(string? prefix, object? details, string? text)
    {
        Dictionary<string, string> entries = Cell.Entries(details);
        return prefix + (entries.Count > 0 ? new DockerLogDetails(entries) + " " : "") + text;
    }
}
