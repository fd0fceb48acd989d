namespace PSDockerTools;

/// <summary>Specifies when the image is pulled before a container is created.</summary>
public enum PullPolicy
{
    /// <summary>Pulls the image if the engine does not have it.</summary>
    Missing,

    /// <summary>Pulls the image in any case, so that the registry's current version is used.</summary>
    Always,

    /// <summary>Never pulls the image; a missing image is an error.</summary>
    Never,
}
