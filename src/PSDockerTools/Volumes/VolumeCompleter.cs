using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;

namespace PSDockerTools.Volumes;

/// <summary>Completes the names of volumes.</summary>
public sealed class VolumeCompleter : DockerCompleter
{
    private protected override async Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel)
    {
        IReadOnlyList<DockerVolume> all = await engine.Volumes.ListAsync(Filters.None, cancel);
        return all
            .OrderBy(volume => IsAnonymous(volume.Name))
            .ThenBy(volume => volume.Name, StringComparer.OrdinalIgnoreCase)
            .Select(volume => new Completion(volume.Name, $"{volume.Driver}, {volume.Mountpoint}"));
    }

    /// <summary>Nobody called it so, and hardly anybody means it.</summary>
    private static bool IsAnonymous(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigit);
}
