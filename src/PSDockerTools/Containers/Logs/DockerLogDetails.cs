using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>What the log driver was told to keep beside each line: labels and environment of the container.</summary>
public sealed class DockerLogDetails : ReadableDictionary
{
    internal DockerLogDetails(IDictionary<string, string> details) : base(details) { }
}
