using System;
using System.Globalization;
using PSDockerTools.Formatting;

namespace PSDockerTools.Containers;

/// <summary>
/// Formats the table cells of a reading as <c>docker stats</c> does. The format file passes property values, which deserialized objects also have.
/// </summary>
public static class StatsText
{
    private const string Unknown = "--";

    /// <summary>The time of day: <c>23:10:35</c>.</summary>
    public static string Time(DateTime time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A percentage with two decimal places: <c>24.18%</c>.</summary>
    public static string Percent(double? percent) => percent is double known ? known.ToString("0.00", CultureInfo.InvariantCulture) + "%" : Unknown;

    /// <summary>The memory usage and limit: <c>29.45MiB / 23.54GiB</c>.</summary>
    public static string Memory(long usage, long? limit) =>
        $"{HumanText.BinarySize(usage)} / {(limit is long known ? HumanText.BinarySize(known) : Unknown)}";

    /// <summary>The bytes received and sent, or read and written: <c>1.23kB / 648B</c>.</summary>
    public static string Traffic(long received, long sent) => $"{HumanText.Size(received)} / {HumanText.Size(sent)}";

    /// <summary>The number of processes; <c>--</c> if the engine does not count them.</summary>
    public static string Pids(long? pids) => pids?.ToString(CultureInfo.InvariantCulture) ?? Unknown;
}
