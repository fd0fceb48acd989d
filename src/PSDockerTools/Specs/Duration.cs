using System;
using System.Globalization;
using System.Text.RegularExpressions;
using PSDockerTools.Text;

namespace PSDockerTools;

/// <summary>A span of time as docker writes it (Go's time.ParseDuration): <c>1m30s</c>, <c>1.5h</c>, <c>500ms</c>; a number alone is seconds.</summary>
public sealed partial record Duration
{
    private const string Forever = "-1";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no span of time.</exception>
    public Duration(string text)
    {
        string trimmed = text.Trim();
        Value = Seconds(trimmed) ?? Units(trimmed) ?? throw new FormatException(SpecText.NotADuration(text));
    }

    /// <summary>Takes a TimeSpan as it is.</summary>
    public Duration(TimeSpan value) => Value = value;

    /// <summary>The span.</summary>
    public TimeSpan Value { get; }

    /// <summary>In seconds, the begun one whole.</summary>
    public int WholeSeconds => (int)Math.Clamp(Math.Ceiling(Value.TotalSeconds), int.MinValue, int.MaxValue);

    /// <summary>Whether it is -1, which to docker is for ever.</summary>
    public bool IsForever => Value == TimeSpan.FromSeconds(-1);

    /// <summary>As it is written: <c>1m30s</c>.</summary>
    public override string ToString()
    {
        if (IsForever) { return Forever; }
        if (Value == TimeSpan.Zero) { return "0s"; }
        TimeSpan span = Value.Duration();
        string hours = span.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalHours}h") : "";
        string minutes = span.Minutes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}m") : "";
        decimal rest = span.Ticks % TimeSpan.TicksPerMinute / (decimal)TimeSpan.TicksPerSecond;
        string seconds = rest > 0 ? rest.ToString("0.#######", CultureInfo.InvariantCulture) + "s" : "";
        return (Value < TimeSpan.Zero ? "-" : "") + hours + minutes + seconds;
    }

    private static TimeSpan? Seconds(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            ? Span(seconds * TimeSpan.TicksPerSecond)
            : null;

    private static TimeSpan? Units(string text)
    {
        Match match = Grammar().Match(text);
        if (!match.Success) { return null; }
        decimal ticks = 0;
        for (int index = 0; index < match.Groups["number"].Captures.Count; index++)
        {
            if (!decimal.TryParse(match.Groups["number"].Captures[index].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
            {
                return null;
            }
            decimal unit = Unit(match.Groups["unit"].Captures[index].Value);
            if (number > long.MaxValue / unit) { return null; }
            ticks += number * unit;
        }
        return Span(match.Groups["sign"].Value == "-" ? -ticks : ticks);
    }

    private static TimeSpan? Span(decimal ticks) => Math.Abs(ticks) < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;

    private static decimal Unit(string name) => name switch
    {
        "ns" => TimeSpan.TicksPerMicrosecond / 1000m,
        "us" or "µs" or "μs" => TimeSpan.TicksPerMicrosecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerHour,
    };

    [GeneratedRegex(@"^(?<sign>[+-]?)(?:(?<number>[0-9]+\.?[0-9]*|\.[0-9]+)(?<unit>ns|us|µs|μs|ms|s|m|h))+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
