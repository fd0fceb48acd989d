using System.Collections.Generic;
using System.Threading.Tasks;
using PSDockerTools.Resources;

namespace PSDockerTools.Cmdlets;

/// <summary>References that are looked up in the same list, in the order of the input. It is open until the list is there.</summary>
/// <param name="list">The list.</param>
/// <param name="first">The first references.</param>
internal sealed class LookUp<T>(Task list, IEnumerable<Reference<T>> first) where T : DockerObject
{
    private readonly List<Reference<T>> _references = [.. first];
    private bool _taken;

    /// <summary>Adds references that wait for the same list; false where they wait for another, or come too late.</summary>
    public bool TryAdd(Task theirList, IEnumerable<Reference<T>> references)
    {
        lock (_references)
        {
            if (_taken || theirList != list) { return false; }
            _references.AddRange(references);
            return true;
        }
    }

    /// <summary>Takes the references; no more can be added.</summary>
    public IReadOnlyList<Reference<T>> Take()
    {
        lock (_references)
        {
            _taken = true;
            return _references;
        }
    }
}
