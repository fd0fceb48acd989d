using PSDockerTools.Binding;

namespace PSDockerTools.Volumes;

/// <summary>A volume as it was named: a name, a wildcard, or a DockerVolume.</summary>
public sealed class VolumeReference : ObjectReference<DockerVolume>
{
    internal VolumeReference(string text, EngineReference? home = null) : base(text, home, null) { }

    internal VolumeReference(DockerVolume volume) : base(volume.Name, volume.Home, volume) { }
}
