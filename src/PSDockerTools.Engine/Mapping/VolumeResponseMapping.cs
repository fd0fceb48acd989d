using System;
using System.Collections.Generic;
using System.Globalization;
using Docker.DotNet.Models;

namespace PSDockerTools.Engine.Mapping;

/// <summary>Makes our volumes of the library's.</summary>
internal static class VolumeResponseMapping
{
    public static DockerVolume ToVolume(this VolumeResponse volume, EngineReference engine) => new(engine)
    {
        Name = volume.Name,
        Driver = volume.Driver,
        Mountpoint = volume.Mountpoint,
        Created = DateTimeOffset.TryParse(volume.CreatedAt, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset created) ? created.LocalDateTime : null,
        Scope = volume.Scope,
        Labels = new DockerLabels(volume.Labels ?? new Dictionary<string, string>()),
        Options = new DockerOptions(volume.Options ?? new Dictionary<string, string>()),
    };
}
