using System;
using System.Text;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>Decodes the escape sequences of bash's <c>$'...'</c> strings, which are those of C.</summary>
internal static partial class AnsiText
{
    public static string Decode(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'a' => "\a",
        'b' => "\b",
        'e' or 'E' => "\u001b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'v' => "\v",
        'x' when match.Length > 2 => Code(match.Value[2..], 16),
        'u' or 'U' when match.Length > 2 => Code(match.Value[2..], 16),
        >= '0' and <= '7' => Code(match.Value[1..], 8),
        '\\' or '\'' or '"' or '?' => match.Value[1..],
        _ => match.Value,
    });

    private static string Code(string digits, int radix)
    {
        int code = Convert.ToInt32(digits, radix);
        return Rune.IsValid(code) ? new Rune(code).ToString() : "\ufffd";
    }

    [GeneratedRegex(@"\\(?:x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{1,4}|U[0-9A-Fa-f]{1,6}|[0-7]{1,3}|.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
