using System;
using System.Management.Automation;

namespace PSDockerTools.Errors;

/// <summary>A failure that is detected by a cmdlet. The cmdlet base class converts it to a <see cref="DockerException"/> for users.</summary>
internal sealed class CommandException : Exception
{
    /// <summary>Creates a failure that is fully described by its text.</summary>
    public CommandException(string errorId, ErrorCategory category, ErrorText text, object? target = null, Exception? inner = null)
        : base(text.ToString(), inner) => (ErrorId, Category, Text, Target) = (errorId, category, text, target);

    /// <summary>Creates a failure with its own exception type.</summary>
    public CommandException(string errorId, ErrorCategory category, DockerException error, object? target = null)
        : this(errorId, category, error.Text, target, error) => Error = error;

    public string ErrorId { get; }

    public ErrorCategory Category { get; }

    public ErrorText Text { get; }

    /// <summary>The error's target object; null for the target of the job.</summary>
    public object? Target { get; }

    /// <summary>The exception for users; null if it is created from the text.</summary>
    public DockerException? Error { get; }

    /// <summary>The kind of failure; null if it is derived from the category.</summary>
    public DockerErrorKind? Kind { get; init; }
}
