using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Resources;

/// <summary>
/// Converts references to objects: text, the object, its copy from Select-Object or another process, a row of a CSV or JSON file, alone or in mixed
/// arrays. Rows are converted here and not bound by property name, because the output of Get-Process would bind by property name, too.
/// </summary>
/// <typeparam name="T">The type of the objects.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public class ReferenceArgumentAttribute<T> : ArgumentTransformationAttribute where T : DockerObject
{
    private static readonly EngineArgumentAttribute s_engine = new();

    private static Resource<T> Resource => Resource<T>.Instance;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input switch
        {
            null => null, // the parameter binder has its own message for null
            IEnumerable several and not string and not IDictionary => Many(engineIntrinsics, several),
            _ => One(engineIntrinsics, inputData!, alone: true),
        };
    }

    /// <summary>Converts piped input to a list of references, for cmdlets that accept the input themselves.</summary>
    internal static IReadOnlyList<Reference<T>> Read(object? inputData) => new ReferenceArgumentAttribute<T>().Transform(null!, inputData) switch
    {
        Reference<T> one => [one],
        IEnumerable<Reference<T>?> several => [.. several.OfType<Reference<T>>()],
        _ => [],
    };

    private protected virtual Reference<T> FromText(string text, EngineEndpoint? home) => new(text, home);

    private Reference<T>?[] Many(EngineIntrinsics intrinsics, IEnumerable several)
    {
        List<Reference<T>?> references = [];
        foreach (object? one in several) { references.Add(one is null ? null : One(intrinsics, one, alone: false)); }
        return [.. references];
    }

    private Reference<T> One(EngineIntrinsics intrinsics, object inputData, bool alone)
    {
        object input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input switch
        {
            Reference<T> reference => reference,
            T one => new Reference<T>(one),
            string { Length: > 0 } text => FromText(text, null),
            PSCustomObject or IDictionary => FromRow(intrinsics, Row(inputData)),
            // A single number still has its original text; in an array, the original text of 3e5, 12d and 010 is lost.
            _ when Number.Is(input) => alone && LanguagePrimitives.ConvertTo<string>(inputData) is { Length: > 0 } typed
                ? FromText(typed, null)
                : throw new ArgumentTransformationMetadataException(ObjectMessages.NumberWithoutText(input)),
            _ => throw Refused(input.ToString() ?? ""),
        };
    }

    private Reference<T> FromRow(EngineIntrinsics intrinsics, PSObject row)
    {
        string text = Resource.IdIn(row) ?? NameIn(row) ?? throw Refused(row.ToString());
        object? engine = row.Properties["Engine"]?.Value ?? RawObject.Home(row);
        EngineEndpoint? home = engine is null or "" ? null : (EngineEndpoint?)s_engine.Transform(intrinsics, engine);
        return FromText(text, home);
    }

    /// <summary>
    /// The name in a row that one of this module's objects was written into: a row with the property Engine, or with the object's type name; null for
    /// any other row.
    /// </summary>
    private static string? NameIn(PSObject row) =>
        row.TypeNames.Any(name => name.EndsWith("PSDockerTools." + typeof(T).Name, StringComparison.Ordinal)) || row.Properties["Engine"] is not null
            ? row.Properties["Name"]?.Value?.ToString()
            : null;

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

    private static ArgumentTransformationMetadataException Refused(string what) => new(ObjectMessages.NotIdentifying(Resource, what));
}
