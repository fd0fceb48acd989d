using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Binding;

/// <summary>
/// Takes what names an object: text, the object, its copy from Select-Object or another process, a row of a CSV or JSON file, alone or
/// in mixed arrays. Rows are read here and not by property name, since by that Get-Process would bind, too.
/// </summary>
/// <typeparam name="TObject">What is named.</typeparam>
/// <typeparam name="TReference">What becomes of it.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ReferenceArgumentAttribute<TObject, TReference> : ArgumentTransformationAttribute
    where TObject : DockerObject
    where TReference : ObjectReference<TObject>
{
    private static readonly EngineArgumentAttribute s_engine = new();

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input switch
        {
            null => null, // the binder has its own words for it
            IEnumerable several and not string and not IDictionary => Many(engineIntrinsics, several),
            _ => One(engineIntrinsics, inputData!, alone: true),
        };
    }

    private protected abstract TReference FromText(string text, EngineReference? home);

    private protected abstract TReference FromObject(TObject one);

    /// <summary>What a row must have to name one: the property, and what is in it.</summary>
    private protected abstract string? Identify(PSObject row);

    private protected abstract string Refuse(string what);

    /// <summary>The id of a row, if it has a whole one: a shorter number may be anything's.</summary>
    private protected static string? WholeId(PSObject row) => ObjectRow.WholeId(row);

    /// <summary>The name in a row of ours: one that says so, or that has kept its type's name.</summary>
    private protected static string? NameIn(PSObject row, string type) =>
        row.TypeNames.Any(name => name.EndsWith("PSDockerTools." + type, StringComparison.Ordinal)) || row.Properties["Engine"] is not null
            ? row.Properties["Name"]?.Value?.ToString()
            : null;

    private TReference?[] Many(EngineIntrinsics intrinsics, IEnumerable several)
    {
        List<TReference?> references = [];
        foreach (object? one in several) { references.Add(one is null ? null : One(intrinsics, one, alone: false)); }
        return [.. references];
    }

    private TReference One(EngineIntrinsics intrinsics, object inputData, bool alone)
    {
        object input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input switch
        {
            TReference reference => reference,
            TObject one => FromObject(one),
            string { Length: > 0 } text => FromText(text, null),
            ObjectReference<TObject> other => FromText(other.Text, other.Home),
            PSCustomObject or IDictionary => FromRow(intrinsics, Row(inputData)),
            // A number that stands alone still has its text; in an array 3e5, 12d and 010 are no longer what was typed.
            _ when Number.Is(input) => alone && LanguagePrimitives.ConvertTo<string>(inputData) is { Length: > 0 } typed
                ? FromText(typed, null)
                : throw Refused(ReferenceMessages.NumberWithoutText(input)),
            _ => throw Refused(Refuse(input.ToString() ?? "")),
        };
    }

    private TReference FromRow(EngineIntrinsics intrinsics, PSObject row)
    {
        string text = Identify(row) ?? throw Refused(Refuse(row.ToString()));
        object? engine = row.Properties["Engine"]?.Value ?? RawObject.Home(row);
        EngineReference? home = engine is null or "" ? null : (EngineReference?)s_engine.Transform(intrinsics, engine);
        return FromText(text, home);
    }

    private static PSObject Row(object inputData)
    {
        if (inputData is PSObject { BaseObject: PSCustomObject } row) { return row; }
        PSObject made = new();
        IDictionary entries = (IDictionary)(inputData is PSObject wrapped ? wrapped.BaseObject : inputData);
        foreach (DictionaryEntry entry in entries)
        {
            made.Properties.Add(new PSNoteProperty(entry.Key.ToString()!, entry.Value));
        }
        return made;
    }

    private static ArgumentTransformationMetadataException Refused(string message) => new(message);
}
