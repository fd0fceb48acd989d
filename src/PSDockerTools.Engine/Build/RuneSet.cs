using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PSDockerTools.Engine.Build;

/// <summary>A character set of Go's regular expressions: POSIX and Perl classes are ASCII only.</summary>
internal sealed class RuneSet(bool negated, IReadOnlyList<(int Low, int High)> ranges, IReadOnlyList<Func<int, bool>> groups)
{
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>The characters that a dot matches.</summary>
    public static RuneSet AnyExceptLineFeed { get; } = new(true, [('\n', '\n')], []);

    public static RuneSet Of(int rune) => new(false, [(rune, rune)], []);

    public static bool IsWord(int rune) => rune < 128 && (char.IsAsciiLetterOrDigit((char)rune) || rune == '_');

    /// <summary>Returns a POSIX class by its name: alpha, or ^alpha for the complement.</summary>
    /// <exception cref="FormatException">The class is unknown.</exception>
    public static Func<int, bool> Named(string name)
    {
        if (name.StartsWith('^'))
        {
            Func<int, bool> inner = Named(name[1..]);
            return name.StartsWith("^^", StringComparison.Ordinal) ? throw new FormatException() : rune => !inner(rune);
        }
        Func<char, bool> ascii = name switch
        {
            "alnum" => char.IsAsciiLetterOrDigit,
            "alpha" => char.IsAsciiLetter,
            "ascii" => _ => true,
            "blank" => letter => letter is ' ' or '\t',
            "cntrl" => letter => letter is < ' ' or '\u007f',
            "digit" => char.IsAsciiDigit,
            "graph" => letter => letter is > ' ' and < '\u007f',
            "lower" => char.IsAsciiLetterLower,
            "print" => letter => letter is >= ' ' and < '\u007f',
            "punct" => letter => Punctuation.Contains(letter, StringComparison.Ordinal),
            "space" => letter => letter is ' ' or (>= '\t' and <= '\r'),
            "upper" => char.IsAsciiLetterUpper,
            "word" => letter => IsWord(letter),
            "xdigit" => char.IsAsciiHexDigit,
            _ => throw new FormatException(),
        };
        return rune => rune < 128 && ascii((char)rune);
    }

    /// <summary>Returns a Perl class by its letter; null if it is unknown.</summary>
    public static Func<int, bool>? Group(int letter) => letter switch
    {
        'd' => rune => rune is >= '0' and <= '9',
        'D' => rune => rune is < '0' or > '9',
        's' => IsBlank,
        'S' => rune => !IsBlank(rune),
        'w' => IsWord,
        'W' => rune => !IsWord(rune),
        _ => null,
    };

    /// <summary>Returns a Unicode category by its letter.</summary>
    /// <exception cref="FormatException">The category is unknown.</exception>
    public static Func<int, bool> Category(int letter)
    {
        UnicodeCategory[] categories = letter switch
        {
            'C' => [UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.Surrogate, UnicodeCategory.PrivateUse],
            'L' =>
            [
                UnicodeCategory.UppercaseLetter, UnicodeCategory.LowercaseLetter, UnicodeCategory.TitlecaseLetter, UnicodeCategory.ModifierLetter,
                UnicodeCategory.OtherLetter,
            ],
            'M' => [UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.EnclosingMark],
            'N' => [UnicodeCategory.DecimalDigitNumber, UnicodeCategory.LetterNumber, UnicodeCategory.OtherNumber],
            'P' =>
            [
                UnicodeCategory.ConnectorPunctuation, UnicodeCategory.DashPunctuation, UnicodeCategory.OpenPunctuation, UnicodeCategory.ClosePunctuation,
                UnicodeCategory.InitialQuotePunctuation, UnicodeCategory.FinalQuotePunctuation, UnicodeCategory.OtherPunctuation,
            ],
            'S' => [UnicodeCategory.MathSymbol, UnicodeCategory.CurrencySymbol, UnicodeCategory.ModifierSymbol, UnicodeCategory.OtherSymbol],
            'Z' => [UnicodeCategory.SpaceSeparator, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator],
            _ => throw new FormatException(),
        };
        return rune => categories.Contains(Rune.GetUnicodeCategory(new Rune(rune)));
    }

    public bool Has(int rune)
    {
        bool found = false;
        foreach ((int low, int high) in ranges) { found |= low <= rune && rune <= high; }
        foreach (Func<int, bool> group in groups) { found |= group(rune); }
        return found != negated;
    }

    private static bool IsBlank(int rune) => rune is ' ' or '\t' or '\n' or '\f' or '\r';
}
