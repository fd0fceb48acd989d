using System;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Logs;

/// <summary>
/// Parses the timestamp that the engine puts before each log line: RFC 3339 with up to nine fractional digits, and a space. Hand-written
/// for speed, because a log can have millions of lines.
/// </summary>
internal sealed class LogStamp
{
    private const int SecondsEnd = 19; // of 2026-01-31T08:00:00
    private const int NanosecondsPerTick = 100;
    private const int NanosecondsPerSecond = 1_000_000_000;
    private long _hour = -1;
    private TimeSpan _offset;

    /// <summary>The last timestamp in nanoseconds since 1970; 0 if there was none.</summary>
    public long Last { get; private set; }

    /// <summary>The nanosecond after the last timestamp; null if there was none.</summary>
    public EngineTime? Next => Last == 0 ? null : new EngineTime(Last).Next;

    /// <summary>Removes the timestamp from the bytes and returns it in local time. Null if none exists; the bytes are then unchanged.</summary>
    public DateTime? Take(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= SecondsEnd || bytes[4] != '-' || bytes[10] != 'T' || bytes[13] != ':') { return null; }
        if (!(Digits(bytes, 0, 4, out int year) && Digits(bytes, 5, 2, out int month) && Digits(bytes, 8, 2, out int day)
            && Digits(bytes, 11, 2, out int hour) && Digits(bytes, 14, 2, out int minute) && Digits(bytes, 17, 2, out int second)
            && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Math.Max(year, 1), month) && year >= 1 && hour < 24 && minute < 60 && second < 60))
        {
            return null;
        }
        int at = SecondsEnd;
        int nanoseconds = 0;
        if (bytes[at] == '.')
        {
            int unit = NanosecondsPerSecond;
            for (at++; at < bytes.Length && char.IsAsciiDigit((char)bytes[at]); at++)
            {
                unit /= 10;
                nanoseconds += (bytes[at] - '0') * unit;
            }
        }
        if (!TryZone(bytes, ref at, out TimeSpan zone)) { return null; }
        DateTime utc = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(nanoseconds / NanosecondsPerTick) - zone;
        bytes = bytes[at..];
        Last = ((utc - DateTime.UnixEpoch).Ticks * NanosecondsPerTick) + (nanoseconds % NanosecondsPerTick);
        return Local(utc);
    }

    private static bool TryZone(ReadOnlySpan<byte> bytes, ref int at, out TimeSpan zone)
    {
        zone = default;
        if (at < bytes.Length && bytes[at] == 'Z') { at++; }
        else if (at + 5 < bytes.Length && bytes[at] is (byte)'+' or (byte)'-' && Digits(bytes, at + 1, 2, out int hours) && Digits(bytes, at + 4, 2, out int minutes))
        {
            zone = new TimeSpan(hours, minutes, 0) * (bytes[at] == '-' ? -1 : 1);
            at += 6;
        }
        else { return false; }
        if (at < bytes.Length)
        {
            if (bytes[at] != ' ') { return false; }
            at++;
        }
        return true;
    }

    /// <summary>Converts to local time. The UTC offset is looked up once per hour of the log instead of once per line.</summary>
    private DateTime Local(DateTime utc)
    {
        long hour = utc.Ticks / TimeSpan.TicksPerHour;
        if (hour != _hour) { (_hour, _offset) = (hour, TimeZoneInfo.Local.GetUtcOffset(utc)); }
        return new DateTime(utc.Ticks + _offset.Ticks, DateTimeKind.Local);
    }

    private static bool Digits(ReadOnlySpan<byte> bytes, int start, int count, out int value)
    {
        value = 0;
        for (int index = start; index < start + count; index++)
        {
            int digit = bytes[index] - '0';
            if (digit is < 0 or > 9) { return false; }
            value = (value * 10) + digit;
        }
        return true;
    }
}
