namespace PSDockerTools;

/// <summary>The data that an inspection returns in addition to the list's; <see cref="DockerContainerDetail"/> documents the properties.</summary>
internal sealed record DockerInspection
{
    public required string Path { get; init; }

    public required DockerStringList Args { get; init; }

    public required DockerContainerState State { get; init; }

    public required long RestartCount { get; init; }

    public required DockerContainerConfig Config { get; init; }

    public required DockerHostConfig HostConfig { get; init; }

    public required DockerNetworkSettings NetworkSettings { get; init; }

    public string? Platform { get; init; }

    public string? Driver { get; init; }

    public DockerGraphDriver? GraphDriver { get; init; }

    public string? Snapshotter { get; init; }

    public DockerImageManifest? ImageManifest { get; init; }

    public string? LogPath { get; init; }

    public string? ResolvConfPath { get; init; }

    public string? HostnamePath { get; init; }

    public string? HostsPath { get; init; }

    public string? MountLabel { get; init; }

    public string? ProcessLabel { get; init; }

    public string? AppArmorProfile { get; init; }

    public required DockerStringList ExecIds { get; init; }
}
