using System;

namespace PSDockerTools;

/// <summary>A line that no shell would take.</summary>
internal sealed class ShellLineException(string errorId, string message) : FormatException(message)
{
    /// <summary>The name of the sentence in ShellText.</summary>
    public string ErrorId { get; } = errorId;
}
