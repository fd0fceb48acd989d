using System.Linq;

namespace PSDockerTools.Text;

/// <summary>
/// What is said when a parameter does not read as the docker CLI's grammar wants it: the bad part, and a good one. The sentences of
/// each area stand in a class of their own.
/// </summary>
internal static class SpecText
{
    private const int LongestQuote = 160;

    public static string NotASpec(string type, string kind) => $"A value of type {type} is not {kind}.";

    public static string NullSpec(string kind) => $"One of the values is $null, which is not {kind}.";

    public static string NotAWholeNumber(string text) => $"{Quote(text)} is not a whole number. Write it like 100 or -1.";

    public static string NotASwitch(string text) => $"{Quote(text)} is neither true nor false. Write $true or $false; in a file, true or false.";

    public static string SeveralForOne(string[] values, string kind) =>
        $"There are {values.Length} values, {string.Join(" and ", values.Take(2).Select(Quote))}{(values.Length > 2 ? " and more" : "")}, and this is one: {kind}."
        + " PowerShell cuts at commas; write fractions with a point, and quote what has a comma.";

    public static string NumberWithoutText(string number, string kind) =>
        $"PowerShell has read {number} as a number, and what was typed is lost; {kind} is text. Quote it: '{number}'.";

    public static string PiecesUnclear(string piece, string text) =>
        $"PowerShell has cut at the commas, and '{piece}' after '{text}' may begin the next or go on. Quote each whole: '{text}'.";

    public static string ListInValue(string name) => $"The value of '{name}' is a list. Write one text: @{{ {name} = 'a,b' }}.";

    public static string SecretInValue(string name, string type) =>
        $"The value of '{name}' is a {type}, which is not sent as text. If you mean to send it, so that the engine can show it to others,"
        + $" convert it: @{{ {name} = ConvertFrom-SecureString $secret -AsPlainText }}.";

    public static string ObjectInValue(string name, string type) =>
        $"The value of '{name}' is an object of type {type}, which has no text of its own. Specify one of its properties:"
        + $" @{{ {name} = $object.Name }}.";

    public static string QuoteMisplaced(string part, string text) =>
        $"The quotes around {Within(part, text)} do not match. Quote a whole field, and double a quote in it:"
        + " '\"volume-opt=o=a,b\",target=/data'.";

    /// <summary>The part, and the whole that it stands in where that is more.</summary>
    public static string Within(string part, string text) => part == text ? Quote(part) : $"{Quote(part)} in {Quote(text)}";

    /// <summary>Quoted; what is longer than a line is cut.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? $"'{text}'" : $"'{text[..LongestQuote]}...'";
}
