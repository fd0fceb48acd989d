using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

/// <summary>
/// The options that a container was created with: its configuration without the defaults of its image and its engine. Each option reads its own part
/// of the configuration.
/// </summary>
internal sealed class ContainerRun
{
    private const int ShortIdLength = 12;
    private const string NeverStarted = "created";

    private readonly List<string> _warnings = [];

    private ContainerRun(DockerContainerDetail container, ContainerOrigin origin)
    {
        Container = container;
        Image = origin.Image;
        Engine = origin.Engine;
        IsPodman = PodmanDefaults.Made(container.HostConfig);
        Networks = new RunNetworks(this);
        Command = RunCommand.Of(Config, Image);
    }

    public DockerContainerDetail Container { get; }

    public DockerContainerConfig Config => Container.Config;

    public DockerHostConfig Host => Container.HostConfig;

    /// <summary>The configuration of the image; null if the image no longer exists.</summary>
    public DockerContainerConfig? Image { get; }

    public DockerInfo Engine { get; }

    /// <summary>True if Podman created the container.</summary>
    public bool IsPodman { get; }

    public RunNetworks Networks { get; }

    public RunCommand Command { get; }

    public string ShortId => Container.Id[..ShortIdLength];

    public bool IsNeverStarted => Container.State.Equals(NeverStarted, StringComparison.OrdinalIgnoreCase);

    public bool IsAttached => Config.AttachStdin || Config.AttachStdout || Config.AttachStderr;

    /// <summary>True if the container shares the network of another container.</summary>
    public bool IsOfAnother => Host.NetworkMode.StartsWith("container:", StringComparison.Ordinal);

    /// <param name="container">The container.</param>
    /// <param name="origin">The defaults of the container's image and engine.</param>
    /// <param name="run">The signature of the cmdlet for docker run.</param>
    /// <param name="create">The signature of the cmdlet for docker create.</param>
    public static DockerRun Of(DockerContainerDetail container, ContainerOrigin origin, CommandSignature run, CommandSignature create)
    {
        ContainerRun one = new(container, origin);
        CommandSignature signature = one.IsNeverStarted ? create : run;
        IEnumerable<RunOption?> options = ContainerOptions.All
            .Select(option => signature.Find(option.Parameter) is { } parameter ? option.Read(one, parameter) : null);
        return new DockerRun
        {
            Creates = one.IsNeverStarted,
            Signature = signature,
            Image = new ShellWord(one.IsPodman ? PodmanDefaults.Image(one.Config.Image) : one.Config.Image),
            Command = [.. one.Command.Words.Select(word => new ShellWord(word))],
            Options = [.. options.OfType<RunOption>()],
            Warnings = one._warnings,
        };
    }

    public static string? Unless(string? value, string? usual) => value == usual ? null : value;

    /// <summary>Returns the value; null if it is Podman's default.</summary>
    public long? UnlessPodman(long? value, long usual) => IsPodman && value == usual ? null : value;

    /// <inheritdoc cref="UnlessPodman(long?, long)"/>
    public string? UnlessPodman(string? value, string usual) => IsPodman && value == usual ? null : value;

    /// <summary>Adds a warning about settings that a command line cannot express.</summary>
    public void Warn(string warning) => _warnings.Add(warning);
}
