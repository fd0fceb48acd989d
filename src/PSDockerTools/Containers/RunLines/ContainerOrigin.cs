namespace PSDockerTools.Containers;

/// <summary>The defaults of a container: the values that come from its image and its engine, not from its options.</summary>
/// <param name="Image">The configuration of the image; null if the image no longer exists.</param>
/// <param name="Engine">The system information of the engine.</param>
internal sealed record ContainerOrigin(DockerContainerConfig? Image, DockerInfo Engine);
