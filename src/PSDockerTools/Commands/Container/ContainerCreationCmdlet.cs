using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;


namespace PSDockerTools.Commands;

/// <summary>The base of the cmdlets that make containers: all that docker create and docker run have in common.</summary>
public abstract class ContainerCreationCmdlet : WordsCmdlet
{
    private static readonly TimeSpan s_cleanUp = TimeSpan.FromSeconds(10);

    /// <summary>The image: a reference like nginx:1.27, the beginning of an id, or a DockerImage. One that is not here is pulled first.</summary>
    [Parameter(Position = 0)] // not Mandatory: PowerShell would ask before the line could be looked at
    [ImageArgument(Exact = true)]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public ImageReference Image { get; set; } = null!;

    /// <summary>The container's name; the engine makes one up without it.</summary>
    [Parameter]
    [DockerOption("--name")]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Ports to publish: 8080:80, 127.0.0.1:8080:80/udp, 8000-8010:8000-8010, or 80 alone for a free port of the host.</summary>
    [Parameter]
    [DockerOption("--publish", "-p")]
    [PortArgument]
    public PortMapping[] Publish { get; set; } = [];

    /// <summary>Publishes all ports that the image exposes, each on a free port of the host.</summary>
    [Parameter]
    [DockerOption("--publish-all", "-P")]
    public SwitchParameter PublishAll { get; set; }

    /// <summary>What to mount: data:/data, /srv/www:/www:ro, .:/app, or /cache alone for an anonymous volume.</summary>
    [Parameter]
    [DockerOption("--volume", "-v")]
    [SpecArgument<VolumeMapping>]
    public VolumeMapping[] Volume { get; set; } = [];

    /// <summary>The network to be on: a name, a DockerNetwork, host, none. Several need API 1.44.</summary>
    [Parameter]
    [DockerOption("--network")]
    [Alias("Net")]
    [NetworkArgument]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>Variables: NAME=value, a hashtable, or NAME alone for the value that it has here.</summary>
    [Parameter]
    [DockerOption("--env", "-e")]
    [Alias("Env")]
    [EntryArgument<EnvironmentEntry>]
    public EnvironmentEntry[] Environment { get; set; } = [];

    /// <summary>Labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--label", "-l")]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    /// <summary>What to run instead of the image's entry point; an empty string takes that away.</summary>
    [Parameter]
    [DockerOption("--entrypoint")]
    [AllowEmptyString]
    public string? Entrypoint { get; set; }

    /// <summary>The user to run as: a name or number, and a group after a colon.</summary>
    [Parameter]
    [DockerOption("--user", "-u")]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>The folder to run in.</summary>
    [Parameter]
    [DockerOption("--workdir", "-w")]
    [Alias("WorkDir")]
    [ValidateNotNullOrEmpty]
    public string? WorkingDirectory { get; set; }

    /// <summary>The host's name inside.</summary>
    [Parameter]
    [DockerOption("--hostname", "-h")]
    [ValidateNotNullOrEmpty]
    public string? Hostname { get; set; }

    /// <summary>The platform, where the image has several: linux/arm64.</summary>
    [Parameter]
    [DockerOption("--platform")]
    [ValidateNotNullOrEmpty]
    public string? Platform { get; set; }

    /// <summary>Keeps the standard input open; what is piped in goes there.</summary>
    [Parameter]
    [DockerOption("--interactive", "-i")]
    public SwitchParameter Interactive { get; set; }

    /// <summary>Gives it a terminal.</summary>
    [Parameter]
    [DockerOption("--tty", "-t")]
    public SwitchParameter Tty { get; set; }

    /// <summary>Removes the container, and its anonymous volumes, when it has ended.</summary>
    [Parameter]
    [DockerOption("--rm")]
    [Alias("Rm")]
    public SwitchParameter Remove { get; set; }

    /// <summary>What the image is called in the request.</summary>
    private protected string ImageName => Image.Object?.Name ?? Image.Text;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Image is null) { Refuse(nameof(ContainerText.RunWithoutImage), ContainerText.RunWithoutImage(MyInvocation.MyCommand.Name)); }
    }

    /// <summary>What is to be made; made on the pipeline thread, since paths are PowerShell's.</summary>
    private protected virtual ContainerCreation Describe() => new(ImageName)
    {
        Name = Name,
        Platform = Platform,
        Command = Words,
        Entrypoint = Entrypoint is null ? null : [Entrypoint],
        Environment = EnvironmentEntry.ToStrings(Environment),
        Labels = LabelEntry.ToDictionary(Label),
        Ports = Publish,
        PublishAll = PublishAll,
        Volumes = [.. Volume.Select(Rooted)],
        Networks = [.. Network.Select(network => network.Object?.Name ?? network.Text)],
        Hostname = Hostname,
        User = User,
        WorkingDirectory = WorkingDirectory,
        Interactive = Interactive,
        Terminal = Tty,
        Remove = Remove,
    };

    /// <summary>Makes it; an image that is not there is pulled first, as docker does.</summary>
    private protected static async Task<ContainerCreated> CreateAsync(IDockerEngine engine, ContainerCreation creation, PipelineJob job)
    {
        ContainerCreated made;
        try { made = await engine.Containers.CreateAsync(creation, job.Token); }
        catch (DockerEngineException e) when (e.Kind == DockerErrorKind.NotFound && PSDockerTools.ImageName.TryParse(creation.Image, out PSDockerTools.ImageName? name))
        {
            await ImagePull.RunAsync(engine, name, creation.Platform, job);
            made = await engine.Containers.CreateAsync(creation, job.Token);
        }
        foreach (string warning in made.Warnings) { await job.PostAsync(cmdlet => cmdlet.WriteWarning(warning)); }
        return made;
    }

    /// <summary>Starts it; one that does not start is removed again, however that ends.</summary>
    private protected static async Task StartAsync(IDockerEngine engine, string id, PipelineJob job)
    {
        try { await engine.Containers.StartAsync(id, job.Token); }
        catch (Exception e)
        {
            await UndoAsync(engine, id);
            if (e is DockerEngineException) { await job.PostAsync(cmdlet => cmdlet.SetLastExitCode(StartFailure.ExitCode(e.Message))); }
            throw;
        }
    }

    /// <summary>Removes what was made. On a token of its own: the pipeline may have been stopped.</summary>
    private protected static async Task UndoAsync(IDockerEngine engine, string id)
    {
        using CancellationTokenSource time = new(s_cleanUp);
        try { await engine.Containers.RemoveAsync(id, force: true, volumes: true, time.Token); }
        catch (Exception) { } // what began the undoing is what is told
    }

    /// <summary>A source that begins with a dot is meant from where the session is, as the CLI means it from where the shell is.</summary>
    private VolumeMapping Rooted(VolumeMapping volume) => volume.Source is { } source && source.StartsWith('.')
        ? volume.WithSource(SessionState.Path.GetUnresolvedProviderPathFromPSPath(source))
        : volume;
}
