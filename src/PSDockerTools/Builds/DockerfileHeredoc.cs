using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace PSDockerTools.Builds;

/// <summary>The beginning of a here-document in a line of a Dockerfile, detected as BuildKit's parser does.</summary>
/// <param name="Word">The delimiter: the line that ends the here-document.</param>
/// <param name="IgnoresTabs">Indicates that the delimiter may be indented with tabs: <c>&lt;&lt;-</c>.</param>
/// <param name="IsCertain">
/// Indicates that it is a here-document even without an end line: it can be neither a shift in an arithmetic expression nor part of a
/// comment.
/// </param>
internal sealed partial record DockerfileHeredoc(string Word, bool IgnoresTabs, bool IsCertain)
{
    public static IEnumerable<DockerfileHeredoc> Find(string line)
    {
        if (!line.Contains("<<", StringComparison.Ordinal)) { yield break; }
        foreach ((string text, int start) in Words(line))
        {
            Match match = Beginning().Match(text);
            string word = RemoveQuotes(match.Groups["word"].Value);
            if (!match.Success || word.Length == 0) { continue; }
            string before = line[..start];
            bool certain = Name().IsMatch(word) && Count(before, "((") <= Count(before, "))") && !Comment().IsMatch(before);
            yield return new DockerfileHeredoc(word, match.Groups["tabs"].Length > 0, certain);
        }
    }

    /// <summary>Splits the line into words, including quotes; blanks after &lt;&lt; belong to the word. Empty if a quote is not closed.</summary>
    private static List<(string Text, int Start)> Words(string line)
    {
        List<(string, int)> words = [];
        StringBuilder word = new();
        for (int index = 0; index < line.Length;)
        {
            int end = EndOfPiece(line, index);
            if (end < 0) { return []; }
            if (!char.IsWhiteSpace(line[index])) { word.Append(line, index, end - index); }
            else if (word.Length > 0)
            {
                words.Add((word.ToString(), index - word.Length));
                word.Clear();
            }
            index = end;
        }
        if (word.Length > 0) { words.Add((word.ToString(), line.Length - word.Length)); }
        return words;
    }

    /// <summary>
    /// Returns the end of the piece that begins at <paramref name="start"/>: a quoted text, an escaped character, ${name}, &lt;&lt; with
    /// its blanks, or one character. -1 if the piece has no end.
    /// </summary>
    private static int EndOfPiece(string line, int start)
    {
        switch (line[start])
        {
            case '\\': return Math.Min(start + 2, line.Length);
            case '\'': return line.IndexOf('\'', start + 1) + 1 is > 0 and int single ? single : -1;
            case '"':
                for (int index = start + 1; index < line.Length; index++)
                {
                    if (line[index] == '"') { return index + 1; }
                    if (line[index] == '\\') { index++; }
                }
                return -1;
            case '$' when start + 1 < line.Length && line[start + 1] == '{': return line.IndexOf('}', start) + 1 is > 0 and int brace ? brace : -1;
            case '<' when start + 1 < line.Length && line[start + 1] == '<':
                int end = start + 2;
                while (end < line.Length && char.IsWhiteSpace(line[end])) { end++; }
                return end;
            default: return start + 1;
        }
    }

    private static string RemoveQuotes(string word)
    {
        StringBuilder plain = new();
        char quote = '\0';
        for (int index = 0; index < word.Length; index++)
        {
            char letter = word[index];
            if (letter == quote) { quote = '\0'; }
            else if (quote == '\0' && letter is '"' or '\'') { quote = letter; }
            else if (letter == '\\' && quote != '\'' && index + 1 < word.Length) { plain.Append(word[++index]); }
            else { plain.Append(letter); }
        }
        return plain.ToString();
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    [GeneratedRegex(@"^\d*<<(?<tabs>-?)\s*(?<word>[^<]*)$")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"(^|[\s;])#")]
    private static partial Regex Comment();
}
