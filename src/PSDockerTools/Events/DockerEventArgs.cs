using System;

namespace PSDockerTools;

/// <summary>The arguments of an event that Register-DockerEvent has subscribed to.</summary>
public sealed class DockerEventArgs : EventArgs
{
    internal DockerEventArgs(DockerEvent dockerEvent) => Event = dockerEvent;

    /// <summary>The event of the engine.</summary>
    public DockerEvent Event { get; }

    /// <summary>The type, the action and the object's name: <c>container die web</c>.</summary>
    public override string ToString() => Event.ToString();
}
