using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Formatting;

namespace PSDockerTools.Events;

/// <summary>The cells of the tables of events that are more than a property. They take property values, as those of <see cref="Cell"/> do.</summary>
public static class EventCell
{
    private static readonly string[] s_telling = ["exitCode", "signal", "oldName", "container", "destination", "image"];

    /// <summary>The name of an event's actor; its short id where it has no name.</summary>
    public static string Actor(string? name, string? id) => name == id && id is not null ? HumanText.ShortId(id) : name ?? "";

    /// <summary>The detail of an event, and those of its attributes that distinguish it from others of its kind; not the labels.</summary>
    public static string Detail(string? detail, object? attributes)
    {
        Dictionary<string, string> all = Cell.Entries(attributes);
        IEnumerable<string> shown = s_telling
            .Where(all.ContainsKey)
            .Select(name => $"{name}={(name == "container" ? HumanText.ShortId(all[name]) : all[name])}");
        return string.Join(", ", string.IsNullOrEmpty(detail) ? shown : shown.Prepend(detail));
    }
}
