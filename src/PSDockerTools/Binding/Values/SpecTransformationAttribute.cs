using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.Binding;

/// <summary>
/// Converts values in one of the docker CLI's grammars, as text or as an object. The constructor of the type would be enough for arguments, but the
/// message of its exception would be lost for piped input.
/// </summary>
/// <typeparam name="TSpec">The type of the value.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class SpecTransformationAttribute<TSpec> : ArgumentTransformationAttribute
    where TSpec : class, ISpec<TSpec>
{
    private const string CopyPrefix = "Deserialized.";

    /// <summary>True if the parameter accepts several values.</summary>
    public bool TakesSeveral { get; set; }

    /// <inheritdoc/>
    public sealed override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? input = Unwrap(inputData);
        if (input is null || (TSpec.IgnoresEmptyText && input is "")) { return TakesSeveral ? Array.Empty<TSpec>() : null; }
        try
        {
            TSpec[] specs = input is IEnumerable list and not string and not IDictionary ? ReadAll(list) : [.. Read(inputData, alone: true)];
            specs = Array.ConvertAll(specs, Check);
            return specs switch
            {
                [TSpec single] => single,
                [] when !TakesSeveral => null,
                _ => specs,
            };
        }
        catch (FormatException e) { throw new ArgumentTransformationMetadataException(e.Message, e); }
    }

    /// <summary>Parses a text; a range can be several values.</summary>
    protected virtual IEnumerable<TSpec> Parse(string text) => [TSpec.Parse(text)];

    /// <summary>Converts an object that is neither text, a number nor a spec; null if the object cannot be converted.</summary>
    protected virtual IEnumerable<TSpec>? Convert(object value) => null;

    /// <summary>Checks the parameter's requirements, in addition to the grammar.</summary>
    /// <exception cref="FormatException">The parameter does not accept the value.</exception>
    protected virtual TSpec Check(TSpec spec) => spec;

    protected static object? Unwrap(object? value) =>
        value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>The text of a value in the invariant culture, as sent to an engine.</summary>
    protected static string Text(object? value) =>
        (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture);

    private TSpec[] ReadAll(IEnumerable list)
    {
        object?[] pieces = [.. Rejoin(list)];
        return TakesSeveral || pieces.Length < 2
            ? [.. pieces.SelectMany(one => Read(one, alone: false))]
            : throw new InvalidValueException(ValueMessages.SeveralForOne([.. pieces.Select(Text)], TSpec.Kind));
    }

    private IEnumerable<TSpec> Read(object? given, bool alone) => Unwrap(given) switch
    {
        null => throw new InvalidValueException(ValueMessages.NullSpec(TSpec.Kind)),
        TSpec spec => [spec],
        string text => Parse(text),
        { } number when Number.Is(number) => Parse(Digits(given!, number, alone)),
        PSObject copy when copy.TypeNames.Contains(CopyPrefix + typeof(TSpec).FullName) => Parse(copy.ToString()),
        { } value => Convert(value)
            ?? (value is PSObject row ? Convert(Table(row)) : null)
            ?? throw new InvalidValueException(ValueMessages.NotASpec(TypeName(value), TSpec.Kind)),
    };

    // A single number still has its original text; in an array, the original text of 3e5, 12d and 010 is lost.
    private static string Digits(object given, object number, bool alone) => alone || TSpec.AcceptsNumbers
        ? Text(given)
        : throw new InvalidValueException(ValueMessages.NumberWithoutText(Text(number), TSpec.Kind));

    /// <summary>Converts an object of ConvertFrom-Json to a table.</summary>
    private static OrderedDictionary Table(PSObject row)
    {
        OrderedDictionary table = [];
        foreach (PSPropertyInfo property in row.Properties) { table.Add(property.Name, property.Value); }
        return table;
    }

    private static string TypeName(object value) => value is PSObject row ? row.TypeNames[0] : value.GetType().Name;

    private static IEnumerable<object?> Rejoin(IEnumerable pieces)
    {
        object? before = null;
        bool any = false;
        foreach (object? piece in pieces)
        {
            if (any && Join(before, piece) is string joined)
            {
                before = new Joined(joined);
                continue;
            }
            if (any) { yield return Joined.Whole(before); }
            before = piece;
            any = true;
        }
        if (any) { yield return Joined.Whole(before); }
    }

    /// <summary>
    /// Joins two parts of a text that PowerShell split at its commas; null if they are not parts of one text. A part that contains a comma was
    /// quoted, and is complete.
    /// </summary>
    private static string? Join(object? before, object? piece)
    {
        if (before is not Joined && PieceText(before)?.Contains(',', StringComparison.Ordinal) != false) { return null; }
        string text = before is Joined joined ? joined.Text : PieceText(before)!;
        if (PieceText(piece) is not string next || (next.Contains(',', StringComparison.Ordinal) && next[0] != '"')) { return null; }
        return TSpec.Join(text, next);
    }

    private static string? PieceText(object? piece) => Unwrap(piece) switch
    {
        string text => text,
        { } number when Number.Is(number) => Text(number),
        _ => null,
    };

    /// <summary>A text that was joined from parts: it contains commas, but further parts can follow.</summary>
    private sealed record Joined(string Text)
    {
        public static object? Whole(object? piece) => piece is Joined joined ? joined.Text : piece;
    }
}
