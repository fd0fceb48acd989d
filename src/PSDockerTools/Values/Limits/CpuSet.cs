using System;
using System.Globalization;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --cpuset-cpus</c> or <c>--cpuset-mems</c>: <c>0-3</c>, <c>0,2</c>, <c>0-1,4</c>.</summary>
public sealed record CpuSet : ISpec<CpuSet>
{
    /// <summary>Parses a list of CPUs.</summary>
    /// <exception cref="FormatException">The text is not a list of numbers and ranges.</exception>
    public CpuSet(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (string part in text.Split(','))
        {
            if (!IsRange(part)) { throw new InvalidValueException(LimitMessages.NotACpuSet(part, text)); }
        }
        Text = text;
    }

    /// <summary>The text as specified.</summary>
    public string Text { get; }

    static string ISpec<CpuSet>.Kind => "a list of CPUs";

    static bool ISpec<CpuSet>.IgnoresEmptyText => true;

    static bool ISpec<CpuSet>.AcceptsNumbers => true;

    /// <summary>Parses a list of CPUs.</summary>
    /// <exception cref="FormatException">The text is not a list of numbers and ranges.</exception>
    public static CpuSet Parse(string text) => new(text);

    static string? ISpec<CpuSet>.Join(string before, string piece) => $"{before},{piece}";

    /// <summary>Returns the text as specified.</summary>
    public override string ToString() => Text;

    private static bool IsRange(string part)
    {
        (string first, string? last) = SpecScanner.Cut(part, '-');
        return TryNumber(first, out int from) && TryNumber(last ?? first, out int to) && from <= to;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
