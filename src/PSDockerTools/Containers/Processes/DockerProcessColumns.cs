using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The columns of <c>ps</c> for a process, as text, by their titles. A repeated title has a number: <c>COMMAND2</c>.</summary>
public sealed class DockerProcessColumns : ReadableDictionary
{
    internal DockerProcessColumns(IDictionary<string, string> columns) : base(columns) { }
}
