using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace PSDockerTools;

/// <summary>A read-only dictionary of strings. In PowerShell its keys are properties: <c>.Labels.owner</c>.</summary>
public abstract class ReadableDictionary : ReadOnlyDictionary<string, string>
{
    private protected ReadableDictionary(IDictionary<string, string> entries) : base(entries) { }

    /// <summary>The entries as <c>name=value</c>, sorted by name and separated by a comma and a space.</summary>
    public override string ToString() =>
        string.Join(", ", this.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}"));
}
