using System.Management.Automation;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>Converts an argument to the image of a container. The cmdlet rejects names that no registry can have.</summary>
public sealed class OneImageArgumentAttribute : ReferenceArgumentAttribute<DockerImage>
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? found = base.Transform(engineIntrinsics, inputData);
        return found is not Reference<DockerImage>?[] several ? found
            : several is [Reference<DockerImage> one] ? one
            : throw new ArgumentTransformationMetadataException(CreationMessages.NotOneImage(several.Length));
    }

    private protected override Reference<DockerImage> FromText(string text, EngineEndpoint? home) =>
        new(!ImageName.MayBeId(text) && ImageName.TryParse(text, out ImageName? name) ? name.ToString() : text, home);
}
