using System;
using System.Globalization;

namespace PSDockerTools.Engine.Http;

/// <summary>A moment to the nanosecond, which is how exactly engines tell when something was.</summary>
/// <param name="Nanoseconds">Those since 1970.</param>
internal readonly record struct EngineTime(Int128 Nanoseconds)
{
    private const int NanosecondsPerSecond = 1_000_000_000;

    public static EngineTime Of(DateTimeOffset time) => new((Int128)(time.UtcTicks - DateTime.UnixEpoch.Ticks) * TimeSpan.NanosecondsPerTick);

    public EngineTime Next => new(Nanoseconds + 1);

    /// <summary>As the beginning of a span that has this moment in it.</summary>
    public string AsSince(bool podman) => podman ? Text(Nanoseconds - 1) : Seconds();

    /// <summary>As the end of a span that has this moment in it.</summary>
    public string AsUntil(bool podman) => podman ? Text(Nanoseconds + 1) : Seconds();

    /// <summary>Unix seconds with nine digits of a fraction, as the CLI sends them.</summary>
    private string Seconds()
    {
        Int128 fraction = ((Nanoseconds % NanosecondsPerSecond) + NanosecondsPerSecond) % NanosecondsPerSecond;
        return string.Create(CultureInfo.InvariantCulture, $"{(Nanoseconds - fraction) / NanosecondsPerSecond}.{fraction:D9}");
    }

    /// <summary>
    /// Podman rounds Unix seconds to some hundred nanoseconds, so that a line is lost or comes twice; text it reads exactly. It takes neither of
    /// the two moments for part of the span between them.
    /// </summary>
    private static string Text(Int128 nanoseconds)
    {
        (Int128 seconds, Int128 fraction) = Int128.DivRem(Int128.Max(nanoseconds, 0), NanosecondsPerSecond);
        return string.Create(CultureInfo.InvariantCulture, $"{DateTime.UnixEpoch.AddSeconds((long)seconds):yyyy-MM-ddTHH:mm:ss}.{fraction:D9}Z");
    }
}
