using System;

namespace PSDockerTools;

/// <summary>A line that a container wrote.</summary>
public sealed class DockerLogLine
{
    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>When the engine took it down, in local time; null where the stream has no times (a run, an exec).</summary>
    public DateTime? Time { get; init; }

    /// <summary>Where the container wrote it; a terminal's output is all <see cref="DockerStream.StandardOutput"/>.</summary>
    public required DockerStream Stream { get; init; }

    /// <summary>The line without its end; bytes that are not UTF-8 are U+FFFD.</summary>
    public required string Text { get; init; }

    /// <summary>What the log driver keeps beside the line, where -Details asked for it; else null.</summary>
    public DockerLogDetails? Details { get; init; }

    /// <summary>The name of the container's engine.</summary>
    public required string Engine { get; init; }

    /// <summary>How it is shown; not a property of the line, but of the command that gave it.</summary>
    internal LogLineStyle? Style { get; set; }

    /// <summary>The text, so that Select-String and -match see just that.</summary>
    public override string ToString() => Text;
}
