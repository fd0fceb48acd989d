using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes ports to publish: 8080:80, ranges, a number alone for a free port of the host.</summary>
public sealed class PortArgumentAttribute : SpecArgumentAttribute<PortMapping>
{
    private protected override string Kind => "a port mapping";

    private protected override IEnumerable<PortMapping> Parse(string text) => PortMapping.ParseAll(text);
}
