using System.Collections.Generic;
using System.Threading.Tasks;
using PSDockerTools.Resources;

namespace PSDockerTools.Cmdlets;

/// <summary>References that are looked up in the same list, in the order of the input. References can be added until the list is complete.</summary>
/// <param name="list">The task that returns the list.</param>
/// <param name="first">The first references.</param>
internal sealed class LookUp<T>(Task list, IEnumerable<Reference<T>> first) where T : DockerObject
{
    private readonly List<Reference<T>> _references = [.. first];
    private bool _taken;

    /// <summary>Adds references that need the same list; false if they need another list, or if the references were already taken.</summary>
    public bool TryAdd(Task theirList, IEnumerable<Reference<T>> references)
    {
        lock (_references)
        {
            if (_taken || theirList != list) { return false; }
            _references.AddRange(references);
            return true;
        }
    }

    /// <summary>Returns the references and closes the look-up: no more references can be added.</summary>
    public IReadOnlyList<Reference<T>> Take()
    {
        lock (_references)
        {
            _taken = true;
            return _references;
        }
    }
}
