using System;
using System.Globalization;
using System.Linq;

namespace PSDockerTools;

/// <summary>
/// Amounts of memory in the grammar of docker/go-units (RAMInBytes): a number, at most one space, and an optional unit in either case.
/// Units are powers of 1024.
/// </summary>
internal static class ByteCount
{
    private const string Units = "kmgtp";
    private const decimal Step = 1024;

    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        int last = text.LastIndexOfAny([.. "0123456789. "]);
        if (last < 0) { return false; }
        string number = text[last] == ' ' ? text[..last] : text[..(last + 1)];
        if (!decimal.TryParse(
                number,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out decimal amount)
            || amount < 0
            || Factor(text[(last + 1)..]) is not decimal factor
            || amount > long.MaxValue / factor)
        {
            return false;
        }
        bytes = (long)(amount * factor);
        return true;
    }

    /// <summary>Returns the text form with the largest unit that divides the number of bytes.</summary>
    public static string Write(long bytes)
    {
        int unit = 0;
        while (unit < Units.Length && bytes != 0 && bytes % (long)Step == 0)
        {
            bytes /= (long)Step;
            unit++;
        }
        return bytes.ToString(CultureInfo.InvariantCulture) + (unit == 0 ? "" : Units[unit - 1]);
    }

    private static decimal? Factor(string suffix)
    {
        string unit = suffix.ToLowerInvariant();
        if (unit is "" or "b") { return 1; }
        int power = Units.IndexOf(unit[0], StringComparison.Ordinal) + 1;
        if (power == 0 || unit[1..] is not ("" or "b" or "ib")) { return null; }
        return Enumerable.Repeat(Step, power).Aggregate(1m, (product, step) => product * step);
    }
}
