using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>What a container that is to be made has mounted.</summary>
internal sealed record ContainerStorage
{
    public IReadOnlyList<VolumeMapping> Volumes { get; init; } = [];

    public string? VolumeDriver { get; init; }

    public IReadOnlyList<VolumesFrom> VolumesFrom { get; init; } = [];

    public IReadOnlyList<MountSpec> Mounts { get; init; } = [];

    public IReadOnlyList<TmpfsMount> Tmpfs { get; init; } = [];

    public bool ReadOnly { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();
}
