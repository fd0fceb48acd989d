using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>A read-only list, in the order in which the engine returned its items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class DockerList<T> : ReadableList<T>
{
    internal DockerList(IList<T> items) : base(items) { }

    internal static new DockerList<T> Empty { get; } = new([]);
}
