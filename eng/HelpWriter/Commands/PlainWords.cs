using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace HelpWriter.Commands;

/// <summary>Words that the documentation does not use, each with what to write instead: see docs/GLOSSARY.md.</summary>
public static class PlainWords
{
    private static readonly (Regex Word, string Instead)[] s_denied =
    [
        Deny("anew", "again"),
        Deny("at length", "in full"),
        Deny("as it is", "unchanged"),
        Deny("beside", "in addition to, next to"),
        Deny("comes? back", "detaches, returns"),
        Deny("else the", "otherwise the"),
        Deny("for ever", "indefinitely"),
        Deny("go(es)? on", "continues"),
        Deny("hands? in|handed in", "sends, copies"),
        Deny("hands? over|handed over", "connects, passes"),
        Deny("is meant|are meant", "name the thing"),
        Deny("lets (it|all|the|a|them)", "allows, resumes"),
        Deny("nobody|somebody", "no user, a user"),
        Deny("once more", "again"),
        Deny("shall", "must"),
        Deny("side by side", "in parallel"),
        Deny("takes? down|took down", "stores, writes"),
        Deny("tells?|told", "writes, reports, shows"),
        Deny("there is none|there are none", "it does not exist"),
        Deny("whom|whose", "name the thing"),
    ];

    private static readonly Regex s_riddle = new(@"^(What|How|Who|Whom|Whose|Whether|Nothing|Lets|Only|Those|It|Its|Their)\b", RegexOptions.CultureInvariant);

    /// <summary>Each denied word of a text, with what to write instead.</summary>
    public static IEnumerable<string> Review(string text) =>
        from denied in s_denied
        from Match match in denied.Word.Matches(text)
        select $"'{match.Value}' (write: {denied.Instead})";

    /// <summary>The first word of a parameter's summary, where that is not the thing or the action that the parameter is about; else null.</summary>
    public static string? ReviewBeginning(string summary) => s_riddle.Match(summary) is { Success: true } match ? match.Value : null;

    private static (Regex Word, string Instead) Deny(string words, string instead) =>
        (new Regex($@"\b(?:{words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), instead);
}
