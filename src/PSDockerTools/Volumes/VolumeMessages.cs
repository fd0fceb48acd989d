using PSDockerTools.Errors;

namespace PSDockerTools.Volumes;

/// <summary>What is said about volumes. The methods' names are error ids.</summary>
internal static class VolumeMessages
{
    public const string NewAction = "Create volume";

    public const string RemoveAction = "Remove volume";

    public const string Anonymous = "anonymous volume";

    public static string Describe(DockerVolume volume) => $"{volume.Name} ({volume.Driver}, {volume.Mountpoint})";

    public static ErrorText VolumeNotFound(string name, string engine) => new($"No volume is named '{name}' on engine '{engine}'.", "List the volumes: Get-DockerVolume");
}
