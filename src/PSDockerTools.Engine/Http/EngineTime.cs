using System;
using System.Globalization;

namespace PSDockerTools.Engine.Http;

/// <summary>A time with the engine's resolution of one nanosecond.</summary>
/// <param name="Nanoseconds">The nanoseconds since 1970 (UTC).</param>
internal readonly record struct EngineTime(Int128 Nanoseconds)
{
    private const int NanosecondsPerSecond = 1_000_000_000;

    public static EngineTime Of(DateTimeOffset time) => new((Int128)(time.UtcTicks - DateTime.UnixEpoch.Ticks) * TimeSpan.NanosecondsPerTick);

    public EngineTime Next => new(Nanoseconds + 1);

    /// <summary>Returns the text for the beginning of a time span that includes this time.</summary>
    public string AsSince(bool podman) => podman ? Text(Nanoseconds - 1) : Seconds();

    /// <summary>Returns the text for the end of a time span that includes this time.</summary>
    public string AsUntil(bool podman) => podman ? Text(Nanoseconds + 1) : Seconds();

    /// <summary>Returns Unix seconds with nine fractional digits, as the docker CLI sends them.</summary>
    private string Seconds()
    {
        Int128 fraction = ((Nanoseconds % NanosecondsPerSecond) + NanosecondsPerSecond) % NanosecondsPerSecond;
        return string.Create(CultureInfo.InvariantCulture, $"{(Nanoseconds - fraction) / NanosecondsPerSecond}.{fraction:D9}");
    }

    /// <summary>
    /// Returns an RFC 3339 text, which Podman parses exactly. Podman rounds Unix seconds to some hundred nanoseconds, so that a log line would be
    /// missing or duplicated. Podman excludes both limits of a time span.
    /// </summary>
    private static string Text(Int128 nanoseconds)
    {
        (Int128 seconds, Int128 fraction) = Int128.DivRem(Int128.Max(nanoseconds, 0), NanosecondsPerSecond);
        return string.Create(CultureInfo.InvariantCulture, $"{DateTime.UnixEpoch.AddSeconds((long)seconds):yyyy-MM-ddTHH:mm:ss}.{fraction:D9}Z");
    }
}
