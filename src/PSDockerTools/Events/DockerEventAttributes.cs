using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>What an engine says of an event beside what happened to what.</summary>
public sealed class DockerEventAttributes : ReadableDictionary
{
    internal DockerEventAttributes(IDictionary<string, string> attributes) : base(attributes) { }
}
