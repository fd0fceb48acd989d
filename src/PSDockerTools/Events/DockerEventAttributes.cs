using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The additional attributes of an event, as the engine returns them.</summary>
public sealed class DockerEventAttributes : ReadableDictionary
{
    internal DockerEventAttributes(IDictionary<string, string> attributes) : base(attributes) { }
}
