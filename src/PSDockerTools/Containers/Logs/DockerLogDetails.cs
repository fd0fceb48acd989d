using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The attributes that the logging driver stores with a line: labels and environment variables of the container.</summary>
public sealed class DockerLogDetails : ReadableDictionary
{
    internal DockerLogDetails(IDictionary<string, string> details) : base(details) { }
}
