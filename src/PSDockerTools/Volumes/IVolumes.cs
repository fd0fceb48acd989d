using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Volumes;

/// <summary>The volume operations of an engine.</summary>
internal interface IVolumes
{
    Task<IReadOnlyList<DockerVolume>> ListAsync(IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel);

    Task<DockerVolume> GetAsync(string name, CancellationToken cancel);

    /// <summary>Creates a volume; returns the existing volume if one has that name, as the engine does.</summary>
    Task<DockerVolume> CreateAsync(VolumeCreation creation, CancellationToken cancel);

    /// <summary>Removes a volume; with force, a volume that does not exist is no error.</summary>
    Task RemoveAsync(string name, bool force, CancellationToken cancel);
}

/// <summary>The extension that returns the volume operations of an engine.</summary>
internal static class VolumesOfEngine
{
    extension(IDockerEngine engine)
    {
        public IVolumes Volumes => engine.Client<IVolumes>();
    }
}

/// <summary>The settings of a volume to be created.</summary>
/// <param name="Name">The name; null for an anonymous volume.</param>
/// <param name="Driver">The driver; null for the engine's default.</param>
/// <param name="Options">The driver's options.</param>
/// <param name="Labels">The labels.</param>
internal sealed record VolumeCreation(
    string? Name, string? Driver, IReadOnlyDictionary<string, string> Options, IReadOnlyDictionary<string, string> Labels);
