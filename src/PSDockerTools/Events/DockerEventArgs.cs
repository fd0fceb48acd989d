using System;

namespace PSDockerTools;

/// <summary>What comes with an event of PowerShell's that Register-DockerEvent has subscribed to.</summary>
public sealed class DockerEventArgs : EventArgs
{
    internal DockerEventArgs(DockerEvent dockerEvent) => Event = dockerEvent;

    /// <summary>What happened on the engine.</summary>
    public DockerEvent Event { get; }

    /// <summary><c>container die web</c>.</summary>
    public override string ToString() => Event.ToString();
}
