using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Converts filters of the engine: name=value, or a hashtable, whose values can be lists.</summary>
internal sealed class FilterArgumentAttribute : SpecTransformationAttribute<FilterEntry>
{
    public FilterArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<FilterEntry>? Convert(object value) => value is IDictionary filters
        ? FieldTable.Entries(filters).SelectMany(filter => Several(Text(filter.Key), Unwrap(filter.Value)).Select(one => new FilterEntry(Text(filter.Key), one)))
        : null;

    private static IEnumerable<string?> Several(string name, object? value) => value switch
    {
        null => [null],
        IEnumerable list and not string => list.Cast<object?>().Select(one => ValueText.Of(one, name)),
        bool flag => [flag ? "true" : "false"], // the engine's spelling
        _ => [ValueText.Of(value, name)],
    };
}
