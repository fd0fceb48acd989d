using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>A whole number as Go writes it (strconv.ParseInt of base 0): 0x10 and 010 are of another base, and 1_000 is a thousand.</summary>
internal static partial class GoNumber
{
    /// <summary>The number; null where it is none, or more than 64 bits can say.</summary>
    public static Int128? TryParse(string text)
    {
        Match match = Grammar().Match(text);
        if (!match.Success) { return null; }
        (Group digits, int radix) = match.Groups["hex"].Success ? (match.Groups["hex"], 16)
            : match.Groups["binary"].Success ? (match.Groups["binary"], 2)
            : match.Groups["octal"].Success ? (match.Groups["octal"], 8)
            : (match.Groups["decimal"], 10);
        Int128 number = 0;
        foreach (char digit in digits.Value.Where(char.IsAsciiHexDigit))
        {
            number = (number * radix) + int.Parse(digit.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (number > ulong.MaxValue) { return null; }
        }
        return text[0] == '-' ? -number : number;
    }

    [GeneratedRegex(@"\A[+-]?(?:0[xX](?<hex>(?:_?[0-9a-fA-F])+)|0[bB](?<binary>(?:_?[01])+)|0[oO]?(?<octal>(?:_?[0-7])+)|(?<decimal>0|[1-9](?:_?[0-9])*))\z")]
    private static partial Regex Grammar();
}
