using PSDockerTools.Errors;

namespace PSDockerTools.CommandGuard;

/// <summary>A command line that cannot be read as it stands. Ends the cmdlet, as an invalid argument, before anything starts.</summary>
internal sealed class CommandLineException(string errorId, ErrorText text) : InvalidValueException(text)
{
    /// <summary>The name of the sentence in CommandMessages.</summary>
    public string ErrorId { get; } = errorId;
}
