using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace PSDockerTools;

/// <summary>A list that reads well where it ends up as text: in a table's cell, a CSV's column, a string.</summary>
/// <typeparam name="T">What is in it.</typeparam>
public abstract class ReadableList<T> : ReadOnlyCollection<T>
{
    private protected ReadableList(IList<T> items) : base(items) { }

    /// <summary>All of it, separated by a comma and a space.</summary>
    public override string ToString() => string.Join(", ", this);
}
