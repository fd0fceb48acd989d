using PSDockerTools.Binding;

namespace PSDockerTools.Images;

/// <summary>An image as it was named: a reference, the beginning of an id, a wildcard, or a DockerImage.</summary>
public sealed class ImageReference : ObjectReference<DockerImage>
{
    internal ImageReference(string text, EngineReference? home = null) : base(text, home, null) { }

    internal ImageReference(DockerImage image) : base(image.Id, image.Home, image) { }
}
