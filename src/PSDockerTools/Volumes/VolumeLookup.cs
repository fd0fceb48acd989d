using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;

namespace PSDockerTools.Volumes;

/// <summary>Finds the volumes that a reference means.</summary>
internal static class VolumeLookup
{
    public static async Task<IReadOnlyList<DockerVolume>> FindAsync(this IVolumes volumes, VolumeReference reference, CancellationToken cancel) =>
        reference.IsPattern ? reference.Among(await volumes.ListAsync(Filters.None, cancel)) : [await volumes.GetAsync(reference.Text, cancel)];

    public static IReadOnlyList<DockerVolume> Among(this VolumeReference reference, IReadOnlyList<DockerVolume> all) =>
        Selection.Pick(reference, all, volume => volume.Name);
}
