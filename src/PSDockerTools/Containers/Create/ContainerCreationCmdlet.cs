using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.CommandGuard;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>
/// The base class of the cmdlets that create containers: the common options of docker create and docker run. The options are in the folder Options,
/// by topic.
/// </summary>
public abstract partial class ContainerCreationCmdlet : ContainerCommandCmdlet
{
    /// <summary>
    /// The image: a reference like nginx:1.27, an ID prefix, or a DockerImage. An image that the engine does not have is pulled first.
    /// </summary>
    [Parameter(Position = 0)] // not Mandatory: PowerShell would prompt before the cmdlet can check the command line
    [OneImageArgument]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    public Reference<DockerImage> Image { get; set; } = null!;

    /// <summary>The image's name in the request.</summary>
    private protected string ImageName => Image.Object?.Name ?? Image.Text;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Image is null) { ThrowInvalidArgument(nameof(ContainerMessages.RunWithoutImage), ContainerMessages.RunWithoutImage(MyInvocation.MyCommand.Name)); }
        ParseOrThrow(() => PSDockerTools.ImageName.Checked(Image!.Text));
    }

    /// <summary>
    /// Returns the engine for the container. Objects of another engine are rejected: a volume of the same name would be a new, empty one.
    /// </summary>
    private protected EngineEndpoint ChooseEngine()
    {
        EngineEndpoint engine = EngineOf(Image);
        IEnumerable<(string What, EngineEndpoint? Home)> given =
        [
            .. Network.Select(network => (network.Name, network.Home)),
            .. Volume.Select(volume => (volume.Source ?? volume.Target, volume.Home)),
            .. VolumesFrom.Select(from => (from.Container, from.Home)),
        ];
        foreach ((string what, EngineEndpoint? home) in given)
        {
            if (home is not null && home.Uri != engine.Uri)
            {
                ThrowInvalidArgument(nameof(CreationMessages.OnAnotherEngine), CreationMessages.OnAnotherEngine(what, home.Name, engine.Name));
            }
        }
        return engine;
    }

    /// <summary>
    /// Returns the request for the container, created on the pipeline thread because PowerShell resolves paths. Invalid combinations are rejected.
    /// </summary>
    private protected ContainerCreation Describe(EngineEndpoint engine) => ParseOrThrow(() =>
    {
        CreationBody body = new(engine);
        body.Set("Image", ImageName);
        body.Set("Cmd", RequestJson.Texts(Words));
        foreach (ContainerOption option in ContainerOptions.All) { option.Write(this, body); }
        CreationRules.Check(this);
        return new ContainerCreation(ImageName, body.Json) { Name = Name, Platform = (Platform ?? DefaultPlatform)?.ToString(), Needs = body.Needs };
    });

    private static Platform? DefaultPlatform =>
        System.Environment.GetEnvironmentVariable("DOCKER_DEFAULT_PLATFORM") is { Length: > 0 } platform ? Platform.Parse(platform) : null;
}
