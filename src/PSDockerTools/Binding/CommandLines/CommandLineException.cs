using System;

namespace PSDockerTools.Binding;

/// <summary>A command line that cannot be meant as it stands. Ends the cmdlet, as an invalid argument, before anything starts.</summary>
internal sealed class CommandLineException(string errorId, string message) : FormatException(message)
{
    /// <summary>The name of the sentence in CommandText.</summary>
    public string ErrorId { get; } = errorId;
}
