using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PSDockerTools.Formatting;

/// <summary>The cells of tables that are more than a property. The format files call it.</summary>
public static class Cell
{
    private const int LongestCell = 60;
    private const string Green = "\u001b[32m";
    private const string Yellow = "\u001b[33m";
    private const string Red = "\u001b[31m";
    private static readonly string[] s_names = ["\u001b[36m", "\u001b[33m", "\u001b[32m", "\u001b[35m", "\u001b[34m"]; // not red: nothing is wrong with it
    private const string Plain = "\u001b[0m";
    private static readonly string[] s_telling = ["exitCode", "signal", "oldName", "container", "destination", "image"];

    /// <summary>The status, coloured by state and health; PowerShell takes the colour off where there is none.</summary>
    public static string Status(DockerContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        string? colour = (container.State, container.Health) switch
        {
            (_, "unhealthy") or ("dead", _) => Red,
            ("paused" or "restarting" or "removing", _) or (_, "starting") => Yellow,
            ("running", _) => Green,
            _ => null,
        };
        return colour is null ? container.Status : colour + container.Status + Plain;
    }

    /// <summary>The image's name, or the short id where it has lost its name.</summary>
    public static string Image(DockerContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return container.Image.StartsWith("sha256:", StringComparison.Ordinal) ? HumanText.ShortId(container.Image) : container.Image;
    }

    /// <summary>The ports as docker ps has them: ranges together.</summary>
    public static string Ports(DockerContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return PortText.Ranges(container.Ports);
    }

    /// <summary>All names of an image.</summary>
    public static string Tags(DockerImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Tags.Count == 0 ? "<none>" : image.Tags.ToString();
    }

    /// <summary>The name that went, or the short id.</summary>
    public static string Reference(DockerImageRemoval removal)
    {
        ArgumentNullException.ThrowIfNull(removal);
        return removal.Reference.StartsWith("sha256:", StringComparison.Ordinal) ? HumanText.ShortId(removal.Reference) : removal.Reference;
    }

    /// <summary>How long ago, if it is known.</summary>
    public static string Age(DateTime? time) => time is DateTime known ? HumanText.Ago(known) : "";

    /// <summary>To the second, as docker's users read times.</summary>
    public static string Time(DockerEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The name of what it happened to; the short id where it has none.</summary>
    public static string Actor(DockerEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.ActorName == one.ActorId ? HumanText.ShortId(one.ActorId) : one.ActorName;
    }

    /// <summary>Of what the engine says, that which tells one such event from another; not the labels.</summary>
    public static string Detail(DockerEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        IEnumerable<string> told = s_telling
            .Where(one.Attributes.ContainsKey)
            .Select(name => $"{name}={(name == "container" ? HumanText.ShortId(one.Attributes[name]) : one.Attributes[name])}");
        return string.Join(", ", one.Detail is null ? told : told.Prepend(one.Detail));
    }

    /// <summary>A log line: the coloured name of its container where there are several, its time if it was asked for, its details, its text.</summary>
    public static string LogLine(DockerLogLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        StringBuilder shown = new();
        if (line.Style is LogLineStyle { Name: string name, Colour: int colour })
        {
            shown.Append(s_names[colour % s_names.Length]).Append(name).Append(" |").Append(Plain).Append(' ');
        }
        if (line.Style?.Times == true && line.Time is DateTime time)
        {
            shown.Append(time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)).Append(' ');
        }
        if (line.Details?.Count > 0) { shown.Append(line.Details).Append(' '); }
        return shown.Append(line.Text).ToString();
    }

    /// <summary>The first of several lines, and that there are more.</summary>
    public static string FirstLine(IReadOnlyList<string> lines)
    {
        string first = lines.Count > 0 ? lines[0] : "";
        string cut = first.Length > LongestCell ? first[..LongestCell] : first;
        return lines.Count > 1 || cut.Length < first.Length ? cut + "…" : cut;
    }
}
