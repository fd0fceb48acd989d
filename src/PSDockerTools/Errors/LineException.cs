namespace PSDockerTools.Errors;

/// <summary>The exception for a command line that cannot be parsed.</summary>
internal abstract class LineException(string errorId, ErrorText text) : InvalidValueException(text)
{
    /// <summary>The name of the message, which is also the error ID.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>Indicates that the line violates the syntax of its shell or of PowerShell.</summary>
    public abstract bool IsSyntax { get; }
}
