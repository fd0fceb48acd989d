using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>Names, references or words, in the engine's order.</summary>
public sealed class DockerStringList : ReadableList<string>
{
    internal DockerStringList(IList<string> items) : base(items) { }

    internal static new DockerStringList Empty { get; } = new([]);
}
