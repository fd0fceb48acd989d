using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Engine.Http;

/// <summary>Patterns of sentences and what each means. The first that fits counts.</summary>
internal sealed class SentenceTable<TMeaning>(params (string Pattern, TMeaning Meaning)[] rows)
{
    private readonly (Regex Pattern, TMeaning Meaning)[] _rows =
    [
        .. rows.Select(row => (new Regex(row.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline), row.Meaning)),
    ];

    /// <summary>Whether a sentence fits a row, with the row's meaning and what its pattern found.</summary>
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
