using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Volumes;

/// <summary>The volumes of an engine.</summary>
internal interface IVolumes
{
    Task<IReadOnlyList<DockerVolume>> ListAsync(IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel);

    Task<DockerVolume> GetAsync(string name, CancellationToken cancel);

    /// <summary>Makes a volume, or gives the one of that name if it is there already, as the engine does.</summary>
    Task<DockerVolume> CreateAsync(VolumeCreation creation, CancellationToken cancel);

    /// <summary>Removes it; with force, one that is not there is no error.</summary>
    Task RemoveAsync(string name, bool force, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class VolumesOfEngine
{
    extension(IDockerEngine engine)
    {
        public IVolumes Volumes => engine.Client<IVolumes>();
    }
}

/// <summary>A volume to be made.</summary>
/// <param name="Name">Null for an anonymous one.</param>
/// <param name="Driver">Null for the engine's default.</param>
/// <param name="Options">The driver's options.</param>
/// <param name="Labels">The labels.</param>
internal sealed record VolumeCreation(
    string? Name, string? Driver, IReadOnlyDictionary<string, string> Options, IReadOnlyDictionary<string, string> Labels);
