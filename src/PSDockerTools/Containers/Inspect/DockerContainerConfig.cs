using System;

namespace PSDockerTools;

/// <summary>The configuration of a container that does not depend on the host. Values that were not set for the container are the image's.</summary>
public sealed class DockerContainerConfig
{
    /// <summary>The image, by the name that was used to create the container.</summary>
    public required string Image { get; init; }

    /// <summary>The container's hostname.</summary>
    public string? Hostname { get; init; }

    /// <summary>The container's domain name.</summary>
    public string? Domainname { get; init; }

    /// <summary>The user (and optionally the group) of the container's processes, as names or IDs: <c>user:group</c>; null for root.</summary>
    public string? User { get; init; }

    /// <summary>True if the container was created with an attached standard input.</summary>
    public required bool AttachStdin { get; init; }

    /// <summary>True if the container was created with an attached standard output.</summary>
    public required bool AttachStdout { get; init; }

    /// <summary>True if the container was created with an attached standard error.</summary>
    public required bool AttachStderr { get; init; }

    /// <summary>The exposed ports: <c>80/tcp</c>.</summary>
    public required DockerStringList ExposedPorts { get; init; }

    /// <summary>True if a pseudo-TTY is allocated.</summary>
    public required bool Tty { get; init; }

    /// <summary>True if the standard input stays open even if no client is attached.</summary>
    public required bool OpenStdin { get; init; }

    /// <summary>True if the standard input is closed when the first attached client disconnects.</summary>
    public required bool StdinOnce { get; init; }

    /// <summary>The environment variables, including the image's: <c>NAME=value</c>.</summary>
    public required DockerStringList Env { get; init; }

    /// <summary>The command, or the arguments of the entry point; null if neither the container nor the image has one.</summary>
    public DockerStringList? Cmd { get; init; }

    /// <summary>The entry point; null for none.</summary>
    public DockerStringList? Entrypoint { get; init; }

    /// <summary>The health check; null if none is configured.</summary>
    public DockerHealthcheck? Healthcheck { get; init; }

    /// <summary>True if the command is already escaped (Windows).</summary>
    public required bool ArgsEscaped { get; init; }

    /// <summary>The mount points of anonymous volumes.</summary>
    public required DockerStringList Volumes { get; init; }

    /// <summary>The working directory; null for the root directory.</summary>
    public string? WorkingDir { get; init; }

    /// <summary>True if networking is disabled.</summary>
    public required bool NetworkDisabled { get; init; }

    /// <summary>The MAC address that was requested (API 1.43 and earlier; later versions have it in the endpoint settings).</summary>
    public string? MacAddress { get; init; }

    /// <summary>The image's ONBUILD instructions.</summary>
    public required DockerStringList OnBuild { get; init; }

    /// <summary>The labels, including the image's.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The stop signal; null for <c>SIGTERM</c>.</summary>
    public string? StopSignal { get; init; }

    /// <summary>The time between the stop signal and the kill; null for the engine's default, 10 seconds.</summary>
    public TimeSpan? StopTimeout { get; init; }

    /// <summary>The shell for the shell form of a Dockerfile's instructions.</summary>
    public required DockerStringList Shell { get; init; }

    /// <summary>The image's name.</summary>
    public override string ToString() => Image;
}
