using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Resources;

namespace PSDockerTools.Volumes;

/// <summary>Volumes, which have a name and no ID. The anonymous ones are completed last.</summary>
internal sealed class VolumeResource : Resource<DockerVolume>
{
    public override string Noun => "volume";

    public override bool HasIds => false;

    public override string NameOf(DockerVolume one) => one.Name;

    public override string IdOf(DockerVolume one) => one.Name;

    public override Task<IReadOnlyList<DockerVolume>> ListAsync(
        IDockerEngine engine, IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel) => engine.Volumes.ListAsync(filters, cancel);

    public override Task<DockerVolume> GetAsync(IDockerEngine engine, string name, CancellationToken cancel) => engine.Volumes.GetAsync(name, cancel);

    public override string Describe(DockerVolume one) => $"{one.Name} ({one.Driver}, {one.Mountpoint})";

    public override IEnumerable<Completion> Suggest(IReadOnlyList<DockerVolume> all, string command) =>
        all.OrderBy(volume => IsAnonymous(volume.Name))
            .ThenBy(volume => volume.Name, StringComparer.OrdinalIgnoreCase)
            .Select(volume => new Completion(volume.Name, $"{volume.Driver}, {volume.Mountpoint}"));

    /// <summary>The engine made the name up, and hardly anybody means it.</summary>
    private static bool IsAnonymous(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigit);
}
