using System;
using System.Linq;

namespace PSDockerTools;

/// <summary>The small pieces that several grammars share.</summary>
internal static class SpecScanner
{
    /// <summary>What is before the first separator and what is after it; null after where there is none.</summary>
    public static (string Before, string? After) Cut(string text, char separator)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    public static bool HasUpperCase(string text) => text.Any(char.IsAsciiLetterUpper);
}
