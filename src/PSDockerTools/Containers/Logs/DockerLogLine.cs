using System;

namespace PSDockerTools;

/// <summary>A line of a container's output.</summary>
public sealed class DockerLogLine
{
    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>
    /// The time when the engine recorded the line, in local time; null for output without times (Invoke-DockerRun, Invoke-DockerExec).
    /// </summary>
    public DateTime? Time { get; init; }

    /// <summary>The stream that the container wrote to; always <see cref="DockerStream.StandardOutput"/> if the container has a TTY.</summary>
    public required DockerStream Stream { get; init; }

    /// <summary>The line without its line ending. Invalid UTF-8 is replaced by U+FFFD.</summary>
    public required string Text { get; init; }

    /// <summary>The attributes that the logging driver stores with the line; null without -Details.</summary>
    public DockerLogDetails? Details { get; init; }

    /// <summary>The name of the container's engine.</summary>
    public required string Engine { get; init; }

    /// <summary>The format in which the line is displayed; null for plain text. The cmdlet sets it; it is not data of the line.</summary>
    internal LogLineStyle? Style { get; set; }

    /// <summary>The text, so that Select-String and -match search only the text.</summary>
    public override string ToString() => Text;
}
