using System;
using System.Globalization;

namespace PSDockerTools.Formatting;

/// <summary>Formats sizes, ages and IDs as the docker CLI does (docker/go-units). The format files call it.</summary>
public static class HumanText
{
    private const int ShortIdLength = 12;

    /// <summary>The first 12 digits of an ID, without <c>sha256:</c>.</summary>
    public static string ShortId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        string digits = id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..] : id;
        return digits.Length > ShortIdLength ? digits[..ShortIdLength] : digits;
    }

    /// <summary>A size with three significant digits in decimal units: <c>5.61MB</c>.</summary>
    public static string Size(long bytes)
    {
        ReadOnlySpan<string> units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1000 && unit < units.Length - 1; unit++) { value /= 1000; }
        string digits = value.ToString(value >= 100 ? "0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
        return digits + units[unit];
    }

    /// <summary>A size with four significant digits in binary units: <c>29.45MiB</c>.</summary>
    public static string BinarySize(long bytes)
    {
        ReadOnlySpan<string> units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1024 && unit < units.Length - 1; unit++) { value /= 1024; }
        return value.ToString("G4", CultureInfo.InvariantCulture) + units[unit];
    }

    /// <summary>The time since then: <c>3 hours ago</c>; empty for null.</summary>
    public static string Ago(DateTime? time) => time is DateTime known ? Span(DateTime.UtcNow - known.ToUniversalTime()) + " ago" : "";

    /// <summary>A time span in its largest unit: <c>About an hour</c>, <c>3 days</c>.</summary>
    public static string Span(TimeSpan span)
    {
        long seconds = (long)span.TotalSeconds;
        long minutes = (long)span.TotalMinutes;
        long hours = (long)Math.Round(span.TotalHours, MidpointRounding.AwayFromZero);
        return seconds switch
        {
            < 1 => "Less than a second",
            1 => "1 second",
            < 60 => $"{seconds} seconds",
            _ when minutes == 1 => "About a minute",
            _ when minutes < 60 => $"{minutes} minutes",
            _ when hours == 1 => "About an hour",
            _ when hours < 48 => $"{hours} hours",
            _ when hours < 24 * 7 * 2 => $"{hours / 24} days",
            _ when hours < 24 * 30 * 2 => $"{hours / 24 / 7} weeks",
            _ when hours < 24 * 365 * 2 => $"{hours / 24 / 30} months",
            _ => $"{(long)span.TotalHours / 24 / 365} years",
        };
    }
}
