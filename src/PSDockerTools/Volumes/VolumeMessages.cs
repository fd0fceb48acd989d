
namespace PSDockerTools.Volumes;

/// <summary>What is said about volumes. The methods' names are error ids.</summary>
internal static class VolumeMessages
{
    public const string Anonymous = "anonymous volume";
}
