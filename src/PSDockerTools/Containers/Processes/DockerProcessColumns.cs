using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>What ps showed of a process, by its titles, in its words. A title that came before has a number: <c>COMMAND2</c>.</summary>
public sealed class DockerProcessColumns : ReadableDictionary
{
    internal DockerProcessColumns(IDictionary<string, string> columns) : base(columns) { }
}
