using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --ulimit</c>: <c>nofile=1024</c>, <c>nofile=512:1024</c>; -1 is no limit.</summary>
public sealed record Ulimit : ISpec<Ulimit>
{
    private const long Unlimited = -1;

    /// <summary>Parses a ulimit.</summary>
    /// <exception cref="FormatException">The ulimit is unknown, or the soft limit exceeds the hard limit.</exception>
    public Ulimit(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Name, string? limits) = SpecScanner.Cut(text, '=');
        if (!Names.Contains(Name)) { throw new InvalidValueException(LimitMessages.UlimitUnknown(Name, Names, text)); }
        (string soft, string? hard) = SpecScanner.Cut(limits ?? "", ':');
        Soft = Limit(soft, text);
        Hard = hard is null ? Soft : Limit(hard, text);
        if (Hard != Unlimited && (Soft == Unlimited || Soft > Hard))
        {
            throw new InvalidValueException(LimitMessages.UlimitSoftAboveHard(text));
        }
    }

    /// <summary>The names of the ulimits.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending",
        "stack",
    ];

    /// <summary>The name of the ulimit: <c>nofile</c>, <c>nproc</c>, <c>memlock</c> and so on.</summary>
    public string Name { get; }

    /// <summary>The soft limit, which a process can raise up to the hard limit; -1 for no limit.</summary>
    public long Soft { get; }

    /// <summary>The hard limit; -1 for no limit.</summary>
    public long Hard { get; }

    static string ISpec<Ulimit>.Kind => "a limit";

    static string? ISpec<Ulimit>.FromTableEntry(string key, string value) => $"{key}={value}";

    /// <summary>Parses a ulimit.</summary>
    /// <exception cref="FormatException">The ulimit is unknown, or the soft limit exceeds the hard limit.</exception>
    public static Ulimit Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>nofile=512:1024</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}={Soft}:{Hard}");

    private static long Limit(string part, string text) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long limit)
            ? limit
            : throw new InvalidValueException(LimitMessages.UlimitNotANumber(part, text));
}
