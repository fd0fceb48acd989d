using System;
using System.Globalization;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A duration in docker's notation (Go's time.ParseDuration): <c>1m30s</c>, <c>1.5h</c>, <c>500ms</c>. A number without a unit is in
/// seconds.
/// </summary>
public sealed partial record Duration : ISpec<Duration>
{
    private const string Forever = "-1";

    /// <summary>Parses a duration.</summary>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public Duration(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Value = Seconds(text) ?? Units(text) ?? throw new InvalidValueException(UnitMessages.NotADuration(text));
    }

    /// <summary>Creates a duration from a TimeSpan.</summary>
    public Duration(TimeSpan value) => Value = value;

    /// <summary>The duration, with a resolution of 100 ns.</summary>
    public TimeSpan Value { get; }

    /// <summary>The duration in seconds, rounded up.</summary>
    public int WholeSeconds => (int)Math.Clamp(Math.Ceiling(Value.TotalSeconds), int.MinValue, int.MaxValue);

    /// <summary>The duration in nanoseconds, the unit of the API.</summary>
    public long Nanoseconds => (long)Math.Clamp((decimal)Value.Ticks * TimeSpan.NanosecondsPerTick, long.MinValue, long.MaxValue);

    /// <summary>Indicates -1, which means an infinite duration for docker.</summary>
    public bool IsForever => Value == TimeSpan.FromSeconds(-1);

    static string ISpec<Duration>.Kind => "a span of time";

    static bool ISpec<Duration>.AcceptsNumbers => true;

    /// <summary>Parses a duration.</summary>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static Duration Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>1m30s</c>.</summary>
    public override string ToString()
    {
        if (IsForever) { return Forever; }
        if (Value == TimeSpan.Zero) { return "0s"; }
        decimal ticks = Math.Abs((decimal)Value.Ticks);
        decimal hours = decimal.Truncate(ticks / TimeSpan.TicksPerHour);
        decimal minutes = decimal.Truncate(ticks % TimeSpan.TicksPerHour / TimeSpan.TicksPerMinute);
        decimal seconds = ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerSecond;
        return (Value < TimeSpan.Zero ? "-" : "") + Format(hours, "h") + Format(minutes, "m") + Format(seconds, "s");
    }

    /// <summary>Parses the strict form of docker, which requires a unit; null if the text does not match.</summary>
    internal static Duration? FromUnits(string text) => Units(text) is TimeSpan value ? new Duration(value) : null;

    private static string Format(decimal amount, string unit) =>
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
