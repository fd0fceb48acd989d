using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>A read-only list of strings, in the order in which the engine returned them.</summary>
public sealed class DockerStringList : ReadableList<string>
{
    internal DockerStringList(IList<string> items) : base(items) { }

    internal static new DockerStringList Empty { get; } = new([]);
}
