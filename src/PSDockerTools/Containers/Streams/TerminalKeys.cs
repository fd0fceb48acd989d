using System;
using System.Management.Automation;
using PSDockerTools.Errors;
using PSDockerTools.Session;

namespace PSDockerTools.Containers;

/// <summary>The key sequence that detaches from a container's terminal.</summary>
internal static class TerminalKeys
{
    /// <summary>Returns the specified keys; otherwise detachKeys of docker's config.json; otherwise docker's default, ctrl-p,ctrl-q.</summary>
    public static DetachKeys Choose(DetachKeys? specified)
    {
        if (specified is not null) { return specified; }
        if (DockerConfiguration.Current.DetachKeys is not string configured) { return DetachKeys.Default; }
        try { return DetachKeys.Parse(configured); }
        catch (FormatException e)
        {
            throw new CommandException(nameof(ContainerMessages.DetachKeysInvalid), ErrorCategory.InvalidData, ContainerMessages.DetachKeysInvalid(InvalidValueException.TextOf(e)));
        }
    }
}
