namespace PSDockerTools.Containers;

/// <summary>What is to be changed of a container: what <c>docker update</c> can say. What is null stays as it is.</summary>
internal sealed record ContainerUpdate : ResourceLimits
{
    public int? BlkioWeight { get; init; }

    public RestartPolicy? RestartPolicy { get; init; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => this == new ContainerUpdate();
}
