using System;
using System.Management.Automation;

namespace PSDockerTools.Commands;

/// <summary>A failure that the cmdlets find themselves, with the sentence and the id that belong to it.</summary>
internal sealed class CommandException(string errorId, ErrorCategory category, string message, object? target = null, Exception? inner = null)
    : Exception(message, inner)
{
    public string ErrorId => errorId;

    public ErrorCategory Category => category;

    /// <summary>What it is about; null for what the work was about.</summary>
    public object? Target => target;
}
