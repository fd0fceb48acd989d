using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>An integer in the grammar of Go's strconv.ParseInt with base 0: 0x10 is hexadecimal, 010 is octal, and 1_000 is a thousand.</summary>
internal static partial class GoNumber
{
    /// <summary>Returns the number; null if the text is not a number or does not fit into 64 bits.</summary>
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
