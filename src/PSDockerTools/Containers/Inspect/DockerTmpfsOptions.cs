using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>What is said only of a mount that is a tmpfs.</summary>
public sealed class DockerTmpfsOptions
{
    /// <summary>Its size; null for no limit.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>Its file mode; null for 01777.</summary>
    public int? Mode { get; init; }

    /// <summary>Further options: <c>noexec</c>, <c>uid=1000</c>.</summary>
    public required DockerStringList Options { get; init; }

    /// <summary>The size in bytes, and the options.</summary>
    public override string ToString() =>
        string.Join(", ", [.. SizeBytes is long size ? [string.Create(CultureInfo.InvariantCulture, $"size={size}")] : Array.Empty<string>(), .. Options]);
}
