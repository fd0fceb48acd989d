using System.Globalization;

namespace PSDockerTools;

/// <summary>A restart policy.</summary>
public sealed class DockerRestartPolicy
{
    /// <summary>The name: <c>no</c>, <c>always</c>, <c>unless-stopped</c> or <c>on-failure</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The maximum number of restarts after failures; 0 for unlimited.</summary>
    public required int MaximumRetryCount { get; init; }

    /// <summary>The policy in the format of <c>docker run --restart</c>: <c>on-failure:3</c>.</summary>
    public override string ToString() =>
        MaximumRetryCount == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}:{MaximumRetryCount}");
}
