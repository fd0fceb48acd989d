namespace PSDockerTools.Errors;

/// <summary>A line that cannot be read as it stands.</summary>
internal abstract class LineException(string errorId, ErrorText text) : InvalidValueException(text)
{
    /// <summary>The name of the text in the messages of its folder.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>Whether the line breaks the rules of its language, whatever it means.</summary>
    public abstract bool IsSyntax { get; }
}
