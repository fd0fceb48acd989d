using System;
using System.Text;
using PSDockerTools.Builds;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// A pattern of .dockerignore with the rules of moby/patternmatcher: <c>*</c> and <c>?</c> stop at a slash, <c>**</c> does not, and
/// everything else becomes a regular expression of Go, with its semantics.
/// </summary>
internal sealed class IgnorePattern
{
    private readonly Func<string, bool> _matches;

    /// <summary>Creates a pattern from a trimmed and cleaned line.</summary>
    /// <param name="path">The pattern with slashes as separators.</param>
    /// <param name="isException">Indicates an exception, which begins with an exclamation mark.</param>
    /// <param name="escapes">Indicates that a backslash escapes the next character; false if it is the directory separator.</param>
    /// <exception cref="FormatException">The pattern is invalid; the message is the reason.</exception>
    public IgnorePattern(string path, bool isException, bool escapes = true)
    {
        Path = path;
        IsException = isException;
        Check(path, escapes);
        _matches = Compile(path, escapes);
    }

    private IgnorePattern(string path) => (Path, IsException, _matches) = (path, true, other => other == path);

    public string Path { get; }

    public bool IsException { get; }

    /// <summary>Returns an exception for one path; special characters in its name have no meaning.</summary>
    public static IgnorePattern Keeping(string path) => new(path);

    public bool Matches(string path) => _matches(path);

    /// <summary>
    /// Checks the pattern like Go's filepath.Match, which the docker CLI uses: brackets contain at least one character, and it is neither ]
    /// nor -.
    /// </summary>
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
        bool plain = true; // literal text without special characters
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
