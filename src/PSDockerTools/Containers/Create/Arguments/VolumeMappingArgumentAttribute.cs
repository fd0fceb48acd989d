using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Binding;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.Containers;

/// <summary>
/// Converts arguments to mounts: data:/data, .:/app:ro, /cache; or a hashtable with container paths as keys and sources
/// as values: @{ '/data' = $volume }, with options after the path: @{ '/data:ro' = $volume }.
/// </summary>
internal sealed class VolumeMappingArgumentAttribute : SpecTransformationAttribute<VolumeMapping>
{
    public VolumeMappingArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<VolumeMapping>? Convert(object value) => value switch
    {
        DockerVolume volume => throw new InvalidValueException(StorageMessages.VolumeWithoutTarget(volume.Name)),
        IDictionary table => FieldTable.Entries(table).Select(Entry),
        _ => null,
    };

    // Users often swap key and value. If both are paths, the direction cannot be determined; the error is reported only if it can.
    private static VolumeMapping Entry(DictionaryEntry entry)
    {
        string inside = Text(entry.Key);
        string source = ValueText.Of(entry.Value, inside) ?? "";
        try { return new VolumeMapping($"{source}:{inside}") { Home = (Unwrap(entry.Value) as DockerVolume)?.Home }; }
        catch (FormatException e) when (!LooksInside(inside) && LooksInside(source))
        {
            throw new InvalidValueException(StorageMessages.VolumeTableReversed(inside, source), e);
        }
    }

    private static bool LooksInside(string path) => path.StartsWith('/') || path is [_, ':', '\\' or '/', ..];
}
