using System;
using System.Globalization;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A span of time as docker writes it (Go's time.ParseDuration): <c>1m30s</c>, <c>1.5h</c>, <c>500ms</c>; a number alone is seconds.
/// </summary>
public sealed partial record Duration : ISpec<Duration>
{
    private const string Forever = "-1";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no span of time.</exception>
    public Duration(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Value = Seconds(text) ?? Units(text) ?? throw new InvalidValueException(TimeMessages.NotADuration(text));
    }

    /// <summary>Takes a TimeSpan as it is.</summary>
    public Duration(TimeSpan value) => Value = value;

    /// <summary>The span, to the tenth of a microsecond.</summary>
    public TimeSpan Value { get; }

    /// <summary>In seconds, the begun one whole.</summary>
    public int WholeSeconds => (int)Math.Clamp(Math.Ceiling(Value.TotalSeconds), int.MinValue, int.MaxValue);

    /// <summary>In nanoseconds, as the API takes it.</summary>
    public long Nanoseconds => (long)Math.Clamp((decimal)Value.Ticks * TimeSpan.NanosecondsPerTick, long.MinValue, long.MaxValue);

    /// <summary>Whether it is -1, which to docker is for ever.</summary>
    public bool IsForever => Value == TimeSpan.FromSeconds(-1);

    static string ISpec<Duration>.Kind => "a span of time";

    static bool ISpec<Duration>.TakesNumbers => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no span of time.</exception>
    public static Duration Parse(string text) => new(text);

    /// <summary>As it is written: <c>1m30s</c>.</summary>
    public override string ToString()
    {
        if (IsForever) { return Forever; }
        if (Value == TimeSpan.Zero) { return "0s"; }
        decimal ticks = Math.Abs((decimal)Value.Ticks);
        decimal hours = decimal.Truncate(ticks / TimeSpan.TicksPerHour);
        decimal minutes = decimal.Truncate(ticks % TimeSpan.TicksPerHour / TimeSpan.TicksPerMinute);
        decimal seconds = ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerSecond;
        return (Value < TimeSpan.Zero ? "-" : "") + Written(hours, "h") + Written(minutes, "m") + Written(seconds, "s");
    }

    /// <summary>As docker takes it, where a number alone is no span of time.</summary>
    internal static Duration? FromUnits(string text) => Units(text) is TimeSpan value ? new Duration(value) : null;

    private static string Written(decimal amount, string unit) =>
        amount == 0 ? "" : amount.ToString("0.#######", CultureInfo.InvariantCulture) + unit;

    private static TimeSpan? Seconds(string text) =>
        TryNumber(text, NumberStyles.AllowLeadingSign, out decimal seconds)
        && Math.Abs(seconds) < TimeSpan.MaxValue.Ticks
            ? Span(seconds * TimeSpan.TicksPerSecond)
            : null;

    private static TimeSpan? Units(string text)
    {
        Match match = Grammar().Match(text);
        if (!match.Success) { return null; }
        decimal ticks = 0;
        for (int index = 0; index < match.Groups["number"].Captures.Count; index++)
        {
            if (!TryNumber(match.Groups["number"].Captures[index].Value, NumberStyles.None, out decimal number)) { return null; }
            decimal unit = Unit(match.Groups["unit"].Captures[index].Value);
            if (number > TimeSpan.MaxValue.Ticks / unit) { return null; }
            ticks += number * unit;
        }
        return Span(match.Groups["sign"].Value == "-" ? -ticks : ticks);
    }

    private static bool TryNumber(string text, NumberStyles sign, out decimal number) =>
        decimal.TryParse(text, sign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static TimeSpan? Span(decimal ticks) => ticks is >= long.MinValue and <= long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;

    private static decimal Unit(string name) => name switch
    {
        "ns" => 1m / TimeSpan.NanosecondsPerTick,
        "us" or "µs" or "μs" => TimeSpan.TicksPerMicrosecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerHour,
    };

    [GeneratedRegex(
        @"^(?<sign>[+-]?)(?:(?<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?<unit>ns|us|µs|μs|ms|s|m|h))+\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
