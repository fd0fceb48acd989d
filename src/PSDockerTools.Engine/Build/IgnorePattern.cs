using System;
using System.Text;
using System.Text.RegularExpressions;

namespace PSDockerTools.Engine.Build;

/// <summary>One line of a .dockerignore (moby/patternmatcher): <c>*</c> and <c>?</c> stop at a slash, <c>**</c> does not, <c>!</c> brings back.</summary>
internal sealed class IgnorePattern
{
    private readonly Regex _regex;

    /// <summary>Takes a line that is already trimmed and cleaned.</summary>
    /// <exception cref="FormatException">Its brackets do not fit.</exception>
    public IgnorePattern(string path, bool bringsBack)
    {
        Path = path;
        BringsBack = bringsBack;
        try { _regex = new Regex(Translate(path), RegexOptions.CultureInvariant | RegexOptions.Singleline); }
        catch (ArgumentException e) { throw new FormatException(path, e); }
    }

    public string Path { get; }

    public bool BringsBack { get; }

    public bool Fits(string path) => _regex.IsMatch(path);

    private static string Translate(string pattern)
    {
        StringBuilder regex = new("^");
        for (int index = 0; index < pattern.Length; index++)
        {
            char letter = pattern[index];
            char next = index + 1 < pattern.Length ? pattern[index + 1] : '\0';
            switch (letter)
            {
                case '*' when next == '*':
                    index++;
                    bool wholeFolders = index + 1 < pattern.Length && pattern[index + 1] == '/';
                    if (wholeFolders) { index++; }
                    bool atEnd = index + 1 == pattern.Length;
                    regex.Append(atEnd || !wholeFolders ? ".*" : "(.*/)?");
                    break;
                case '*': regex.Append("[^/]*"); break;
                case '?': regex.Append("[^/]"); break;
                case '\\' when next != '\0':
                    regex.Append(Regex.Escape(next.ToString()));
                    index++;
                    break;
                case '[' or ']' or '-' or '^': regex.Append(letter); break; // a class, as Go's regexp has it too
                default: regex.Append(Regex.Escape(letter.ToString())); break;
            }
        }
        return regex.Append('$').ToString();
    }
}
