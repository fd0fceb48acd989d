using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Takes what has no other form than its text, or a table where that is as good: @{ nofile = 1024 }.</summary>
/// <typeparam name="TSpec">What becomes of it.</typeparam>
internal sealed class SpecArgumentAttribute<TSpec> : SpecTransformationAttribute<TSpec>
    where TSpec : class, ISpec<TSpec>
{
    protected override IEnumerable<TSpec>? Convert(object value) => value is IDictionary table && TSpec.FromTableEntry("", "") is not null
        ? FieldTable.Entries(table).Select(Entry)
        : null;

    private static TSpec Entry(DictionaryEntry entry) =>
        TSpec.Parse(TSpec.FromTableEntry(Text(entry.Key), ValueText.Of(entry.Value, Text(entry.Key)) ?? "")!);
}
