using System.Linq;
using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>
/// Messages when a parameter does not read as the docker CLI's grammar wants it: the bad part, and a good one. The sentences of
/// each area stand in a class of their own.
/// </summary>
internal static class ValueMessages
{
    private const int LongestQuote = 160;

    public static ErrorText NotASpec(string type, string kind) => $"A value of type {type} is not {kind}.";

    public static ErrorText NullSpec(string kind) => $"One of the values is $null, which is not {kind}.";

    public static ErrorText NotAWholeNumber(string text) => new($"{Quote(text)} is not a whole number.", "Write it like 100 or -1.");

    public static ErrorText NotASwitch(string text) =>
        new($"{Quote(text)} is neither true nor false.", "Write $true or $false; in a file, true or false.");

    public static ErrorText SeveralForOne(string[] values, string kind) => new(
        $"{values.Length} values are specified, {string.Join(" and ", values.Take(2).Select(Quote))}{(values.Length > 2 ? " and more" : "")}, and one is required: {kind}.",
        "PowerShell splits at commas. Write decimals with a point, and quote a value that contains a comma.");

    public static ErrorText NumberWithoutText(string number, string kind) =>
        new($"PowerShell has read {number} as a number, and what was typed is lost; {kind} is text.", $"Quote it: '{number}'.");

    public static ErrorText PiecesUnclear(string piece, string text) =>
        new($"PowerShell splits at commas, and '{piece}' after '{text}' may be a part of it or the next value.", $"Quote each value: '{text}'.");

    public static ErrorText ListInValue(string name) => new($"The value of '{name}' is a list.", $"Write one text: @{{ {name} = 'a,b' }}.");

    public static ErrorText SecretInValue(string name, string type) => new(
        $"The value of '{name}' is a {type}, which is not sent as text.",
        $"To send it, so that the engine can show it to others, convert it: @{{ {name} = ConvertFrom-SecureString $secret -AsPlainText }}.");

    public static ErrorText ObjectInValue(string name, string type) => new(
        $"The value of '{name}' is an object of type {type}, which has no text of its own.",
        $"Specify one of its properties: @{{ {name} = $object.Name }}.");

    public static ErrorText QuoteMisplaced(string part, string text) => new(
        $"The quotes around {Within(part, text)} do not match.",
        "Quote a whole field, and double a quote in it: '\"volume-opt=o=a,b\",target=/data'.");

    public static ErrorText NotADevicePath(string part, string text, string example) =>
        new($"{Within(part, text)} is not a path below /dev followed by a value.", $"Write it like {example}.");

    public static ErrorText NameWithEquals(string name) => $"{Quote(name)} has an = in it, which a name cannot have.";

    /// <summary>The part, and the whole that it stands in where that is more.</summary>
    public static string Within(string part, string text) => part == text ? Quote(part) : $"{Quote(part)} in {Quote(text)}";

    /// <summary>Quoted; what is longer than a line is cut.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? $"'{text}'" : $"'{text[..LongestQuote]}...'";
}
