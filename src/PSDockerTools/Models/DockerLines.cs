using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace PSDockerTools;

/// <summary>The lines of a command's output.</summary>
public sealed class DockerLines : ReadOnlyCollection<string>
{
    internal DockerLines(IList<string> lines) : base(lines) { }

    /// <summary>The lines, separated by the platform's line ending.</summary>
    public override string ToString() => string.Join(Environment.NewLine, this);
}
