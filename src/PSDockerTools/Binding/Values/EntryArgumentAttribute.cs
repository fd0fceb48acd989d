using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Converts names with values: NAME=value, a hashtable, or items of the drive Env:.</summary>
/// <typeparam name="TEntry">The type of an entry.</typeparam>
internal sealed class EntryArgumentAttribute<TEntry> : SpecTransformationAttribute<TEntry>
    where TEntry : class, INamedSpec<TEntry>
{
    public EntryArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<TEntry>? Convert(object value) => value switch
    {
        IDictionary entries => FieldTable.Entries(entries).Select(Entry),
        DictionaryEntry entry => [Entry(entry)], // the output of Get-Item Env:PATH
        _ => null,
    };

    private static TEntry Entry(DictionaryEntry entry) => TEntry.Of(Text(entry.Key), ValueText.Of(entry.Value, Text(entry.Key)));
}
