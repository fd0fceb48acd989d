using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>Objects of one kind, in the engine's order.</summary>
/// <typeparam name="T">What is in it.</typeparam>
public sealed class DockerList<T> : ReadableList<T>
{
    internal DockerList(IList<T> items) : base(items) { }

    internal static new DockerList<T> Empty { get; } = new([]);
}
