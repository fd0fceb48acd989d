using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Converts values whose only form is their text, or a table for types that support it: @{ nofile = 1024 }.</summary>
/// <typeparam name="TSpec">The type of the value.</typeparam>
internal sealed class SpecArgumentAttribute<TSpec> : SpecTransformationAttribute<TSpec>
    where TSpec : class, ISpec<TSpec>
{
    protected override IEnumerable<TSpec>? Convert(object value) => value is IDictionary table && TSpec.FromTableEntry("", "") is not null
        ? FieldTable.Entries(table).Select(Entry)
        : null;

    private static TSpec Entry(DictionaryEntry entry) =>
        TSpec.Parse(TSpec.FromTableEntry(Text(entry.Key), ValueText.Of(entry.Value, Text(entry.Key)) ?? "")!);
}
