using System;
using System.Text;
using PSDockerTools.Builds;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// One line of a .dockerignore, with all of moby/patternmatcher's rules: <c>*</c> and <c>?</c> stop at a slash, <c>**</c> does not, and what
/// else there is becomes an expression of Go's, with what that makes of it.
/// </summary>
internal sealed class IgnorePattern
{
    private readonly Func<string, bool> _fits;

    /// <summary>Takes a line that is already trimmed and cleaned.</summary>
    /// <param name="path">The pattern, with slashes.</param>
    /// <param name="bringsBack">Whether it began with an exclamation mark.</param>
    /// <param name="escapes">Whether a backslash takes the next character as it is, which it does not where it separates folders.</param>
    /// <exception cref="FormatException">It is not valid; the message is the reason.</exception>
    public IgnorePattern(string path, bool bringsBack, bool escapes = true)
    {
        Path = path;
        BringsBack = bringsBack;
        Check(path, escapes);
        _fits = Compile(path, escapes);
    }

    private IgnorePattern(string path) => (Path, BringsBack, _fits) = (path, true, other => other == path);

    public string Path { get; }

    public bool BringsBack { get; }

    /// <summary>Brings back one path, whatever signs its name has.</summary>
    public static IgnorePattern Keeping(string path) => new(path);

    public bool Fits(string path) => _fits(path);

    /// <summary>Go's filepath.Match is what the CLI checks a pattern with: brackets have at least one character, ] and - first are none.</summary>
    private static void Check(string pattern, bool escapes)
    {
        int index = 0;
        while (index < pattern.Length)
        {
            char letter = pattern[index++];
            if (letter == '\\' && escapes && ++index > pattern.Length) { throw new FormatException(BuildMessages.TrailingBackslash); }
            if (letter != '[') { continue; }
            if (index < pattern.Length && pattern[index] == '^') { index++; }
            for (bool first = true; first || pattern[index] != ']'; first = false)
            {
                index = PastClassCharacter(pattern, index, escapes);
                if (pattern[index] == '-') { index = PastClassCharacter(pattern, index + 1, escapes); }
            }
            index++;
        }
    }

    private static int PastClassCharacter(string pattern, int index, bool escapes)
    {
        if (index < pattern.Length && pattern[index] is '-' or ']') { throw new FormatException(BuildMessages.BadBrackets); }
        if (index < pattern.Length && pattern[index] == '\\' && escapes) { index++; }
        return index + 1 < pattern.Length ? index + 1 : throw new FormatException(BuildMessages.BadBrackets);
    }

    private static Func<string, bool> Compile(string pattern, bool escapes)
    {
        StringBuilder expression = new("^");
        bool plain = true; // the same text, without any sign
        bool prefix = false;
        bool suffix = false;
        for (int index = 0; index < pattern.Length; index++)
        {
            char letter = pattern[index];
            bool more = index + 1 < pattern.Length;
            if (letter == '*' && more && pattern[index + 1] == '*')
            {
                bool first = index == 0;
                index++;
                if (index + 1 < pattern.Length && pattern[index + 1] == '/') { index++; }
                bool last = index + 1 == pattern.Length;
                expression.Append(last ? ".*" : "(.*/)?");
                (prefix, suffix) = (last && plain, first);
                plain = false;
                continue;
            }
            switch (letter)
            {
                case '*': expression.Append("[^/]*"); break;
                case '?': expression.Append("[^/]"); break;
                case '\\' when escapes && more: expression.Append('\\').Append(pattern[++index]); break;
                case '[' or ']': expression.Append(letter); break;
                case '.' or '+' or '(' or ')' or '$':
                    expression.Append('\\').Append(letter);
                    continue;
                default:
                    expression.Append(letter);
                    continue;
            }
            (plain, prefix, suffix) = (false, false, false);
        }
        if (suffix)
        {
            string end = pattern[2..];
            return path => path.EndsWith(end, StringComparison.Ordinal) || (end.StartsWith('/') && end.AsSpan(1).SequenceEqual(path));
        }
        if (prefix)
        {
            string begin = pattern[..^2];
            return path => path.StartsWith(begin, StringComparison.Ordinal);
        }
        return plain ? path => path == pattern : Read(expression.Append('$').ToString()).Matches;
    }

    private static IgnoreExpression Read(string expression)
    {
        try { return new IgnoreExpression(expression); }
        catch (FormatException e) { throw new FormatException(BuildMessages.BadBrackets, e); }
    }
}
