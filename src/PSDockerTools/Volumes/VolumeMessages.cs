
namespace PSDockerTools.Volumes;

/// <summary>Messages about volumes. The names of the methods are error IDs.</summary>
internal static class VolumeMessages
{
    public const string Anonymous = "anonymous volume";
}
