using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Takes what to mount: data:/data, .:/app:ro.</summary>
public sealed class VolumeMappingArgumentAttribute : SpecArgumentAttribute<VolumeMapping>
{
    private protected override string Kind => "a volume mapping";

    private protected override IEnumerable<VolumeMapping> Parse(string text) => [new VolumeMapping(text)];

    /// <summary>After options, what is neither a path nor has a colon is one more option: data:/data:ro,z.</summary>
    private protected override PieceFit Fit(string before, string piece) =>
        piece.Length > 0 && piece.All(char.IsAsciiLetter) && new VolumeMapping(before).Mode is not null ? PieceFit.Continues : PieceFit.Begins;
}
