using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The driver options of a volume or network.</summary>
public sealed class DockerOptions : ReadableDictionary
{
    internal DockerOptions(IDictionary<string, string> options) : base(options) { }
}
