using PSDockerTools.Errors;

namespace PSDockerTools;

/// <summary>A line that no shell accepts.</summary>
internal sealed class ShellLineException(string errorId, ErrorText text) : InvalidValueException(text)
{
    /// <summary>The name of the sentence in ShellMessages.</summary>
    public string ErrorId { get; } = errorId;
}
