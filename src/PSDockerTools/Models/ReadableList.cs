using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace PSDockerTools;

/// <summary>A read-only list that is converted to text as its items: in table cells, in CSV columns and in strings.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public abstract class ReadableList<T> : ReadOnlyCollection<T>
{
    private protected ReadableList(IList<T> items) : base(items) { }

    /// <summary>The items, separated by a comma and a space.</summary>
    public override string ToString() => string.Join(", ", this);
}
