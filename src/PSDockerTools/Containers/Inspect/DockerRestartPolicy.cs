using System.Globalization;

namespace PSDockerTools;

/// <summary>When a container is started again by itself.</summary>
public sealed class DockerRestartPolicy
{
    /// <summary><c>no</c>, <c>always</c>, <c>unless-stopped</c> or <c>on-failure</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How often at most, after failures; 0 for without end.</summary>
    public required int MaximumRetryCount { get; init; }

    /// <summary>As <c>docker run --restart</c> takes it: <c>on-failure:3</c>.</summary>
    public override string ToString() =>
        MaximumRetryCount == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}:{MaximumRetryCount}");
}
