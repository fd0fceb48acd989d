using System;

namespace PSDockerTools.Errors;

/// <summary>The exception for a value that cannot be parsed.</summary>
internal class InvalidValueException(ErrorText text, Exception? inner = null) : FormatException(text.ToString(), inner)
{
    /// <summary>The cause and the recommended action as separate texts.</summary>
    public ErrorText Text { get; } = text;

    /// <summary>Returns the error text of an exception about a value, or of its inner exception.</summary>
    public static ErrorText TextOf(Exception e) => ((e as InvalidValueException) ?? (e.InnerException as InvalidValueException))?.Text ?? e.Message;
}
