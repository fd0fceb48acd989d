using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Text;

namespace PSDockerTools.Binding;

/// <summary>
/// Takes what to mount: data:/data, .:/app:ro, /cache; or a hashtable from the path inside to what is there: @{ '/data' = $volume }, with
/// options behind the path: @{ '/data:ro' = $volume }.
/// </summary>
internal sealed class VolumeMappingArgumentAttribute : SpecTransformationAttribute<VolumeMapping>
{
    protected override IEnumerable<VolumeMapping>? Convert(object value) => value switch
    {
        DockerVolume volume => throw new FormatException(StorageSpecText.VolumeWithoutTarget(volume.Name)),
        IDictionary table => table.Cast<DictionaryEntry>().Select(entry => VolumeMapping.Parse($"{Text(entry.Value)}:{Text(entry.Key)}")),
        _ => null,
    };
}
