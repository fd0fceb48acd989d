using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Volumes;

/// <summary>Takes what names a volume.</summary>
public sealed class VolumeArgumentAttribute : ReferenceArgumentAttribute<DockerVolume, VolumeReference>
{
    private protected override VolumeReference FromText(string text, EngineReference? home) => new(text, home);

    private protected override VolumeReference FromObject(DockerVolume one) => new(one);

    private protected override string? Identify(PSObject row) => NameIn(row, nameof(DockerVolume));

    private protected override string Refuse(string what) => ReferenceMessages.NotAVolume(what);
}
