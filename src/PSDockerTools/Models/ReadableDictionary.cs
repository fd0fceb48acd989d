using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace PSDockerTools;

/// <summary>Names and values that read well as text, and whose values PowerShell reaches as properties: <c>.Labels.owner</c>.</summary>
public abstract class ReadableDictionary : ReadOnlyDictionary<string, string>
{
    private protected ReadableDictionary(IDictionary<string, string> entries) : base(entries) { }

    /// <summary><c>name=value</c>, sorted by name, separated by a comma and a space.</summary>
    public override string ToString() =>
        string.Join(", ", this.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}"));
}
