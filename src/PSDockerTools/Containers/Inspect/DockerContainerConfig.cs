using System;

namespace PSDockerTools;

/// <summary>What a container is made of that goes with it to any host; what the image says where nothing else was said.</summary>
public sealed class DockerContainerConfig
{
    /// <summary>The image as it was named when the container was made.</summary>
    public required string Image { get; init; }

    /// <summary>The host's name inside.</summary>
    public string? Hostname { get; init; }

    /// <summary>The host's domain inside.</summary>
    public string? Domainname { get; init; }

    /// <summary>The user that it runs as, by name or number, and a group after a colon; null for root.</summary>
    public string? User { get; init; }

    /// <summary>Whether it was made with somebody attached to its standard input.</summary>
    public required bool AttachStdin { get; init; }

    /// <summary>Whether it was made with somebody attached to its standard output.</summary>
    public required bool AttachStdout { get; init; }

    /// <summary>Whether it was made with somebody attached to its standard error.</summary>
    public required bool AttachStderr { get; init; }

    /// <summary>The ports that it exposes: <c>80/tcp</c>.</summary>
    public required DockerStringList ExposedPorts { get; init; }

    /// <summary>Whether it has a terminal.</summary>
    public required bool Tty { get; init; }

    /// <summary>Whether its standard input is kept open.</summary>
    public required bool OpenStdin { get; init; }

    /// <summary>Whether its standard input ends with the first who leaves.</summary>
    public required bool StdinOnce { get; init; }

    /// <summary>Its variables, the image's among them: <c>NAME=value</c>.</summary>
    public required DockerStringList Env { get; init; }

    /// <summary>What was to be run, or the arguments of the entry point; null where nothing was said.</summary>
    public DockerStringList? Cmd { get; init; }

    /// <summary>The entry point; null where it has none.</summary>
    public DockerStringList? Entrypoint { get; init; }

    /// <summary>How its health is checked; null where it is not said.</summary>
    public DockerHealthcheck? Healthcheck { get; init; }

    /// <summary>Whether the command is escaped already (Windows).</summary>
    public required bool ArgsEscaped { get; init; }

    /// <summary>Where anonymous volumes are mounted.</summary>
    public required DockerStringList Volumes { get; init; }

    /// <summary>The folder that it runs in; null for the root.</summary>
    public string? WorkingDir { get; init; }

    /// <summary>Whether it has no network at all.</summary>
    public required bool NetworkDisabled { get; init; }

    /// <summary>The hardware address that was asked for (until API 1.43; later the network says it).</summary>
    public string? MacAddress { get; init; }

    /// <summary>What builds on its image would run first.</summary>
    public required DockerStringList OnBuild { get; init; }

    /// <summary>Its labels, the image's among them.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The signal that stops it; null for <c>SIGTERM</c>.</summary>
    public string? StopSignal { get; init; }

    /// <summary>How long it may take to stop; null for the engine's 10 seconds.</summary>
    public TimeSpan? StopTimeout { get; init; }

    /// <summary>The shell that instructions of a Dockerfile run in.</summary>
    public required DockerStringList Shell { get; init; }

    /// <summary>The image.</summary>
    public override string ToString() => Image;
}
