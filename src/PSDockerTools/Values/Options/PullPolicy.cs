namespace PSDockerTools;

/// <summary>When an image is pulled before a container is made of it.</summary>
public enum PullPolicy
{
    /// <summary>Where the engine does not have it.</summary>
    Missing,

    /// <summary>Always, for what the registry has by now.</summary>
    Always,

    /// <summary>Never: one that is not there is an error.</summary>
    Never,
}
