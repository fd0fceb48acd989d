using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Takes names and values: NAME=value, a hashtable of them, or items of the drive Env:.</summary>
/// <typeparam name="TEntry">What becomes of one.</typeparam>
internal sealed class EntryArgumentAttribute<TEntry> : SpecTransformationAttribute<TEntry>
    where TEntry : class, INamedSpec<TEntry>
{
    public EntryArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<TEntry>? Convert(object value) => value switch
    {
        IDictionary entries => FieldTable.Entries(entries).Select(Entry),
        DictionaryEntry entry => [Entry(entry)], // what Get-Item Env:PATH gives
        _ => null,
    };

    private static TEntry Entry(DictionaryEntry entry) => TEntry.Of(Text(entry.Key), ValueText.Of(entry.Value, Text(entry.Key)));
}
