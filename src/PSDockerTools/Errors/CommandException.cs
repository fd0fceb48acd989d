using System;
using System.Management.Automation;

namespace PSDockerTools.Errors;

/// <summary>A failure that the cmdlets find themselves. Users see it as a <see cref="DockerException"/>, which the base of the cmdlets makes of it.</summary>
internal sealed class CommandException : Exception
{
    /// <summary>A failure that is fully described by its text.</summary>
    public CommandException(string errorId, ErrorCategory category, ErrorText text, object? target = null, Exception? inner = null)
        : base(text.ToString(), inner) => (ErrorId, Category, Text, Target) = (errorId, category, text, target);

    /// <summary>A failure that has an exception type of its own.</summary>
    public CommandException(string errorId, ErrorCategory category, DockerException error, object? target = null)
        : this(errorId, category, error.Text, target, error) => Error = error;

    public string ErrorId { get; }

    public ErrorCategory Category { get; }

    public ErrorText Text { get; }

    /// <summary>The object of the failure; null for the one that the work was about.</summary>
    public object? Target { get; }

    /// <summary>The exception that users see; null where it is made of the text.</summary>
    public DockerException? Error { get; }

    /// <summary>The kind of failure; null where the category decides.</summary>
    public DockerErrorKind? Kind { get; init; }
}
