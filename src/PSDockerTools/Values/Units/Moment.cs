using System;
using System.Globalization;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A point in time in the notation of <c>docker logs --since</c>: <c>10m</c> for ten minutes ago, a date, RFC 3339 with or without a time
/// zone (without: local time), or Unix seconds with an optional fraction. In addition to docker's notation, a space may replace the T, as
/// in the times that this module displays.
/// </summary>
public sealed partial record Moment : ISpec<Moment>
{
    private const int FractionDigits = 7; // a tick is 100 ns
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private readonly Duration? _ago;
    private readonly DateTime _time;

    /// <summary>Parses a point in time.</summary>
    /// <exception cref="FormatException">The text is not a point in time.</exception>
    public Moment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _ago = Duration.FromUnits(text);
        if (_ago is null) { _time = Unix(text) ?? Calendar(text) ?? throw new InvalidValueException(UnitMessages.NotAMoment(text)); }
    }

    /// <summary>Creates a value from a time; a time of unspecified kind is local.</summary>
    public Moment(DateTime time) => _time = time.ToUniversalTime();

    /// <summary>Creates a value from a time.</summary>
    public Moment(DateTimeOffset time) => _time = time.UtcDateTime;

    /// <summary>Creates a value from the time span before now.</summary>
    public Moment(TimeSpan ago) => _ago = new Duration(ago);

    static string ISpec<Moment>.Kind => "a point in time";

    static bool ISpec<Moment>.AcceptsNumbers => true;

    /// <summary>Parses a point in time.</summary>
    /// <exception cref="FormatException">The text is not a point in time.</exception>
    public static Moment Parse(string text) => new(text);

    /// <summary>Returns the absolute time relative to <paramref name="now"/>.</summary>
    public DateTimeOffset From(DateTimeOffset now)
    {
        if (_ago is null) { return new DateTimeOffset(_time); }
        decimal ticks = (decimal)now.UtcTicks - _ago.Value.Ticks;
        return new DateTimeOffset((long)Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }

    /// <summary>Returns the time span before now, or the time in UTC: <c>10m</c>, <c>2026-01-31T08:00:00Z</c>.</summary>
    public override string ToString() => _ago is null ? _time.ToString(UtcFormat, CultureInfo.InvariantCulture)
        : _ago.IsForever ? "-1s" // -1 without a unit would be a Unix time
        : _ago.ToString();

    private static DateTime? Unix(string text)
    {
        if (!UnixSeconds().IsMatch(text)) { return null; }
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
                : null;
    }

    private static DateTime? Calendar(string text)
    {
        Match match = CalendarTime().Match(text);
        if (!match.Success) { return null; }
        (int year, int month, int day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        (int hour, int minute, int second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        bool isDate = year > 0 && month is >= 1 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        if (!isDate || hour >= 24 || minute >= 60 || second >= 60) { return null; }
        DateTime time = new(year, month, day, hour, minute, second, DateTimeKind.Local);
        time = time.AddTicks(Fraction(match.Groups["fraction"].Value));
        return match.Groups["zone"].Success ? InZone(time, match) : time.ToUniversalTime();
    }

    private static DateTime? InZone(DateTime time, Match match)
    {
        (int hours, int minutes) = (Number(match, "zoneHour"), Number(match, "zoneMinute"));
        if (hours > 24 || minutes >= 60) { return null; }
        long offset = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        long ticks = match.Groups["zone"].Value[0] == '-' ? time.Ticks + offset : time.Ticks - offset;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static long Fraction(string digits) => digits.Length == 0
        ? 0
        : long.Parse(digits.PadRight(FractionDigits, '0')[..FractionDigits], NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex UnixSeconds();

    [GeneratedRegex("""
        ^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})
        (?:[T\x20](?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]+))?)?)?)?
        (?<zone>Z|[+-](?<zoneHour>[0-9]{2}):(?<zoneMinute>[0-9]{2}))?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex CalendarTime();
}
