using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The labels of a container, image, volume or network.</summary>
public sealed class DockerLabels : ReadableDictionary
{
    internal DockerLabels(IDictionary<string, string> labels) : base(labels) { }
}
