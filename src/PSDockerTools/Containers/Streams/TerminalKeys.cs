using System;
using System.Management.Automation;
using PSDockerTools.Errors;
using PSDockerTools.Session;

namespace PSDockerTools.Containers;

/// <summary>The keys that leave a container's terminal.</summary>
internal static class TerminalKeys
{
    /// <summary>Those that were asked for, else those of docker's own configuration, else docker's ordinary ones.</summary>
    public static DetachKeys Choose(DetachKeys? wanted)
    {
        if (wanted is not null) { return wanted; }
        if (DockerConfiguration.Current.DetachKeys is not string configured) { return DetachKeys.Ordinary; }
        try { return DetachKeys.Parse(configured); }
        catch (FormatException e)
        {
            throw new CommandException(nameof(ContainerMessages.DetachKeysInvalid), ErrorCategory.InvalidData, ContainerMessages.DetachKeysInvalid(InvalidValueException.TextOf(e)));
        }
    }
}
