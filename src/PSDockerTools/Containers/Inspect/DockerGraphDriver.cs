namespace PSDockerTools;

/// <summary>Where a container's file system lies on the engine's host.</summary>
public sealed class DockerGraphDriver
{
    /// <summary>The storage driver: <c>overlay2</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the driver says of it: <c>UpperDir</c>, <c>MergedDir</c> and so on.</summary>
    public required DockerOptions Data { get; init; }

    /// <summary>The driver.</summary>
    public override string ToString() => Name;
}
