using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>The options of a tmpfs mount.</summary>
public sealed class DockerTmpfsOptions
{
    /// <summary>The size in bytes; null for unlimited.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>The file mode as an integer (1023 is octal 1777); null for the default, octal 1777.</summary>
    public int? Mode { get; init; }

    /// <summary>Additional mount options: <c>noexec</c>, <c>uid=1000</c>.</summary>
    public required DockerStringList Options { get; init; }

    /// <summary>The size in bytes and the additional options.</summary>
    public override string ToString() =>
        string.Join(", ", [.. SizeBytes is long size ? [string.Create(CultureInfo.InvariantCulture, $"size={size}")] : Array.Empty<string>(), .. Options]);
}
