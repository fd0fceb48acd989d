using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --ulimit</c> takes: <c>nofile=1024</c>, <c>nofile=512:1024</c>; -1 is no limit.</summary>
public sealed record Ulimit : ISpec<Ulimit>
{
    private const long Unlimited = -1;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such limit, or the soft one is above the hard one.</exception>
    public Ulimit(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Name, string? limits) = SpecScanner.Cut(text, '=');
        if (!Names.Contains(Name)) { throw new InvalidValueException(ResourceMessages.UlimitUnknown(Name, Names, text)); }
        (string soft, string? hard) = SpecScanner.Cut(limits ?? "", ':');
        Soft = Limit(soft, text);
        Hard = hard is null ? Soft : Limit(hard, text);
        if (Hard != Unlimited && (Soft == Unlimited || Soft > Hard))
        {
            throw new InvalidValueException(ResourceMessages.UlimitSoftAboveHard(text));
        }
    }

    /// <summary>What can be limited.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending",
        "stack",
    ];

    /// <summary>What is limited: <c>nofile</c>, <c>nproc</c>, <c>memlock</c> and so on.</summary>
    public string Name { get; }

    /// <summary>What holds, and the container may change; -1 for no limit.</summary>
    public long Soft { get; }

    /// <summary>How far it may; -1 for no limit.</summary>
    public long Hard { get; }

    static string ISpec<Ulimit>.Kind => "a limit";

    static string? ISpec<Ulimit>.Pair(string key, string value) => $"{key}={value}";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">There is no such limit, or the soft one is above the hard one.</exception>
    public static Ulimit Parse(string text) => new(text);

    /// <summary>As it is written: <c>nofile=512:1024</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}={Soft}:{Hard}");

    private static long Limit(string part, string text) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long limit)
            ? limit
            : throw new InvalidValueException(ResourceMessages.UlimitNotANumber(part, text));
}
