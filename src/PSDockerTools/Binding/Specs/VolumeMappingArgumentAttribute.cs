using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes what to mount: data:/data, .:/app:ro.</summary>
public sealed class VolumeMappingArgumentAttribute : SpecArgumentAttribute<VolumeMapping>
{
    private protected override string Kind => "a volume mapping";

    private protected override IEnumerable<VolumeMapping> Parse(string text) => [new VolumeMapping(text)];
}
