namespace PSDockerTools;

/// <summary>A storage driver and its data about a container's file system.</summary>
public sealed class DockerGraphDriver
{
    /// <summary>The storage driver: <c>overlay2</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The driver's data, for example the paths <c>UpperDir</c> and <c>MergedDir</c>.</summary>
    public required DockerOptions Data { get; init; }

    /// <summary>The storage driver's name.</summary>
    public override string ToString() => Name;
}
