using System;
using System.Globalization;
using System.Text.RegularExpressions;
using PSDockerTools.Text;

namespace PSDockerTools;

/// <summary>
/// A point in time as <c>docker logs --since</c> takes it: <c>10m</c> for ten minutes ago, a date, RFC 3339 with or without a zone
/// (then local), or Unix seconds with or without a fraction.
/// </summary>
public sealed partial record Moment
{
    private readonly Duration? _ago;
    private readonly DateTimeOffset _time;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no point in time.</exception>
    public Moment(string text)
    {
        string trimmed = text.Trim();
        if (UnixSeconds().IsMatch(trimmed) && decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds)
            && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            _time = DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }
        else if (DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset time)
            && trimmed.Contains('-', StringComparison.Ordinal) && char.IsAsciiDigit(trimmed[0]))
        {
            _time = time;
        }
        else
        {
            try { _ago = new Duration(trimmed); }
            catch (FormatException e) { throw new FormatException(SpecText.NotAMoment(text), e); }
        }
    }

    /// <summary>Takes a time as it is; one of no kind is local.</summary>
    public Moment(DateTime time) => _time = new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Local) : time);

    /// <summary>Takes a time as it is.</summary>
    public Moment(DateTimeOffset time) => _time = time;

    /// <summary>Takes a span as how long ago.</summary>
    public Moment(TimeSpan ago) => _ago = new Duration(ago);

    /// <summary>The time that is meant, seen from now.</summary>
    public DateTimeOffset From(DateTimeOffset now) => _ago is null ? _time : now - _ago.Value;

    /// <summary>As it is written.</summary>
    public override string ToString() => _ago?.ToString() ?? _time.ToString("O", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?$")]
    private static partial Regex UnixSeconds();
}
