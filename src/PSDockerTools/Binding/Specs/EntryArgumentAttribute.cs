using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Takes names and values: NAME=value, or a hashtable of them.</summary>
/// <typeparam name="TEntry">What becomes of one.</typeparam>
public abstract class EntryArgumentAttribute<TEntry> : SpecArgumentAttribute<TEntry>
    where TEntry : class
{
    private protected abstract TEntry Entry(string text);

    private protected sealed override IEnumerable<TEntry> Parse(string text) => [Entry(text)];

    private protected sealed override IEnumerable<TEntry>? Convert(object value) => value is IDictionary entries
        ? entries.Cast<DictionaryEntry>().Select(entry => Entry(entry.Value is null ? Text(entry.Key) : $"{Text(entry.Key)}={Text(entry.Value)}"))
        : null;
}
