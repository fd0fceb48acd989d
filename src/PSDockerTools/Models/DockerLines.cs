using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace PSDockerTools;

/// <summary>Lines of output; as text they are what was written.</summary>
public sealed class DockerLines : ReadOnlyCollection<string>
{
    internal DockerLines(IList<string> lines) : base(lines) { }

    /// <summary>The lines, each on its own.</summary>
    public override string ToString() => string.Join(Environment.NewLine, this);
}
