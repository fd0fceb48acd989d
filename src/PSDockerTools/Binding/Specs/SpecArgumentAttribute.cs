using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using PSDockerTools.Text;

namespace PSDockerTools.Binding;

/// <summary>
/// Takes what is written in one of the docker CLI's grammars, as text or as the object that it stands for. A constructor alone would
/// do for arguments, but would lose its message for what is piped.
/// </summary>
/// <typeparam name="TSpec">What becomes of it.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public abstract class SpecArgumentAttribute<TSpec> : ArgumentTransformationAttribute
    where TSpec : class
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? input = Unwrap(inputData);
        if (input is null) { return null; } // the binder has its own words for it
        try
        {
            List<TSpec> specs = [];
            foreach (object? one in Pieces(inputData!)) { specs.AddRange(Read(one)); }
            return specs is [TSpec single] ? single : specs.ToArray();
        }
        catch (FormatException e) { throw new ArgumentTransformationMetadataException(e.Message, e); }
    }

    /// <summary>Reads what is written; a range may be several.</summary>
    private protected abstract IEnumerable<TSpec> Parse(string text);

    /// <summary>What is neither text nor spec, if it stands for one all the same.</summary>
    private protected virtual IEnumerable<TSpec>? Convert(object value) => null;

    /// <summary>What one is called: <c>a port mapping</c>.</summary>
    private protected abstract string Kind { get; }

    private protected static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>The text of a value as it is meant for an engine, not for a person's culture.</summary>
    private protected static string Text(object? value) => (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture);

    private static IEnumerable<object?> Pieces(object inputData) =>
        Unwrap(inputData) is IEnumerable several and not string and not IDictionary ? Each(several) : [inputData];

    private static IEnumerable<object?> Each(IEnumerable several)
    {
        foreach (object? one in several) { yield return one; }
    }

    private IEnumerable<TSpec> Read(object? given) => Unwrap(given) switch
    {
        TSpec spec => [spec],
        string text => Parse(text),
        object value => Convert(value) ?? Number(given, value) ?? throw new FormatException(SpecText.NotASpec(value, Kind)),
        null => throw new FormatException(SpecText.NotASpec("$null", Kind)),
    };

    /// <summary>A number means what it says.</summary>
    private IEnumerable<TSpec>? Number(object? given, object value) => value is int or long or double or decimal ? Parse(Text(given)) : null;
}
