using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Engine.Http;

/// <summary>A table of message patterns and their meanings. The first matching pattern applies.</summary>
internal sealed class SentenceTable<TMeaning>(params (string Pattern, TMeaning Meaning)[] rows)
{
    private readonly (Regex Pattern, TMeaning Meaning)[] _rows =
    [
        .. rows.Select(row => (new Regex(row.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline), row.Meaning)),
    ];

    /// <summary>Finds the first pattern that matches a message, and returns its meaning and the match. False if no pattern matches.</summary>
    public bool TryFind(string sentence, [MaybeNullWhen(false)] out TMeaning meaning, [NotNullWhen(true)] out Match? match)
    {
        foreach ((Regex pattern, TMeaning found) in _rows)
        {
            if (pattern.Match(sentence) is { Success: true } here)
            {
                (meaning, match) = (found, here);
                return true;
            }
        }
        (meaning, match) = (default, null);
        return false;
    }
}
