using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

/// <summary>
/// What a container was told when it was made: what it has, without what its image and its engine give it by themselves. The options read it, each
/// its own part.
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

    /// <summary>The image's own configuration; null where the image is gone.</summary>
    public DockerContainerConfig? Image { get; }

    public DockerInfo Engine { get; }

    /// <summary>Whether Podman made it.</summary>
    public bool IsPodman { get; }

    public RunNetworks Networks { get; }

    public RunCommand Command { get; }

    public string ShortId => Container.Id[..ShortIdLength];

    public bool IsNeverStarted => Container.State.Equals(NeverStarted, StringComparison.OrdinalIgnoreCase);

    public bool IsAttached => Config.AttachStdin || Config.AttachStdout || Config.AttachStderr;

    /// <summary>Whether it is on the network of another container.</summary>
    public bool IsOfAnother => Host.NetworkMode.StartsWith("container:", StringComparison.Ordinal);

    /// <param name="container">The container.</param>
    /// <param name="origin">What it has by itself.</param>
    /// <param name="run">What docker run is here.</param>
    /// <param name="create">What docker create is here.</param>
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

    /// <summary>A value, where it is not what Podman says if nothing was given.</summary>
    public long? UnlessPodman(long? value, long usual) => IsPodman && value == usual ? null : value;

    /// <inheritdoc cref="UnlessPodman(long?, long)"/>
    public string? UnlessPodman(string? value, string usual) => IsPodman && value == usual ? null : value;

    /// <summary>Tells what a line cannot say.</summary>
    public void Warn(string warning) => _warnings.Add(warning);
}
