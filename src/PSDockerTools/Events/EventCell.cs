using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Formatting;

namespace PSDockerTools.Events;

/// <summary>Formats table cells of events. The methods take property values, as those of <see cref="Cell"/> do.</summary>
public static class EventCell
{
    private static readonly string[] s_shownAttributes = ["exitCode", "signal", "oldName", "container", "destination", "image"];

    /// <summary>The name of the event's object; the short ID if it has no name.</summary>
    public static string Actor(string? name, string? id) => name == id && id is not null ? HumanText.ShortId(id) : name ?? "";

    /// <summary>The event's detail and the attributes that differ between events of the same action; without labels.</summary>
    public static string Detail(string? detail, object? attributes)
    {
        Dictionary<string, string> all = Cell.Entries(attributes);
        IEnumerable<string> shown = s_shownAttributes
            .Where(all.ContainsKey)
            .Select(name => $"{name}={(name == "container" ? HumanText.ShortId(all[name]) : all[name])}");
        return string.Join(", ", string.IsNullOrEmpty(detail) ? shown : shown.Prepend(detail));
    }
}
