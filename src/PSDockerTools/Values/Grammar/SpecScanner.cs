using System;
using System.Linq;

namespace PSDockerTools;

/// <summary>Functions shared by several grammars.</summary>
internal static class SpecScanner
{
    /// <summary>Splits the text at the first separator. After is null if there is no separator.</summary>
    public static (string Before, string? After) Cut(string text, char separator)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    public static bool HasUpperCase(string text) => text.Any(char.IsAsciiLetterUpper);
}
