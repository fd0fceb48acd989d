namespace PSDockerTools.Containers;

/// <summary>What a container has without having been told: from its image, and from its engine.</summary>
/// <param name="Image">The image's own configuration; null where the image is gone.</param>
/// <param name="Engine">What the engine does by itself.</param>
internal sealed record ContainerOrigin(DockerContainerConfig? Image, DockerInfo Engine);
