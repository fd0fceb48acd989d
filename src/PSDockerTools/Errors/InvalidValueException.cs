using System;

namespace PSDockerTools.Errors;

/// <summary>A value that cannot be read, with the text of the error.</summary>
internal class InvalidValueException(ErrorText text, Exception? inner = null) : FormatException(text.ToString(), inner)
{
    /// <summary>The cause and the next step, apart.</summary>
    public ErrorText Text { get; } = text;

    /// <summary>The text of an error about a value, wherever it comes from.</summary>
    public static ErrorText TextOf(Exception e) => ((e as InvalidValueException) ?? (e.InnerException as InvalidValueException))?.Text ?? e.Message;
}
