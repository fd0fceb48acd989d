using System;
using System.Globalization;

namespace PSDockerTools.Formatting;

/// <summary>The cells of measurements as docker stats writes them. The format files call it.</summary>
public static class StatsText
{
    private const string Unknown = "--";

    /// <summary>The time of day: <c>23:10:35</c>.</summary>
    public static string Time(DockerContainerStats stats)
    {
        ArgumentNullException.ThrowIfNull(stats);
        return stats.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Two digits behind the point: <c>24.18%</c>.</summary>
    public static string Percent(double? percent) => percent is double known ? known.ToString("0.00", CultureInfo.InvariantCulture) + "%" : Unknown;

    /// <summary>Usage and limit: <c>29.45MiB / 23.54GiB</c>.</summary>
    public static string Memory(DockerContainerStats stats)
    {
        ArgumentNullException.ThrowIfNull(stats);
        return $"{HumanText.BinarySize(stats.MemoryUsage)} / {(stats.MemoryLimit is long limit ? HumanText.BinarySize(limit) : Unknown)}";
    }

    /// <summary>Received and sent: <c>1.23kB / 648B</c>.</summary>
    public static string Network(DockerContainerStats stats)
    {
        ArgumentNullException.ThrowIfNull(stats);
        return $"{HumanText.Size(stats.NetworkReceived)} / {HumanText.Size(stats.NetworkSent)}";
    }

    /// <summary>Read and written: <c>4.1MB / 0B</c>.</summary>
    public static string Block(DockerContainerStats stats)
    {
        ArgumentNullException.ThrowIfNull(stats);
        return $"{HumanText.Size(stats.BlockRead)} / {HumanText.Size(stats.BlockWritten)}";
    }

    /// <summary>How many processes, where they are counted.</summary>
    public static string Pids(DockerContainerStats stats)
    {
        ArgumentNullException.ThrowIfNull(stats);
        return stats.Pids?.ToString(CultureInfo.InvariantCulture) ?? Unknown;
    }
}
