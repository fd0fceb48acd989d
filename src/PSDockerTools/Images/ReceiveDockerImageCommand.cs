using System.Management.Automation;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Images;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Pulls images from their registries. Equivalent to docker pull.</summary>
/// <remarks>
/// <para>The default tag is latest. Layers that the engine already has are not downloaded again.</para>
/// <para>The credentials for a private registry are those of docker's configuration, as docker login stores them: in config.json, or in the
/// credential helper that it names. Invoke-DockerRun and New-DockerContainer use them, too, when they pull an image.</para>
/// </remarks>
/// <example>
/// <para>Pulls an image.</para>
/// <code>Receive-DockerImage alpine:3.20</code>
/// </example>
/// <example>
/// <para>Pulls newer versions of all images.</para>
/// <code>(Get-DockerImage).Tags | Receive-DockerImage</code>
/// </example>
[Cmdlet(VerbsCommunications.Receive, "DockerImage", SupportsShouldProcess = true)]
[Alias("Pull-DockerImage")]
[OutputType(typeof(DockerImage))]
public sealed class ReceiveDockerImageCommand : EngineCmdlet
{
    /// <summary>The images to pull: alpine, alpine:3.20, registry:5000/team/app@sha256:...</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ImageNameArgument]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    [Alias("Image")]
    public ImageName[] Name { get; set; } = [];

    /// <summary>The platform of a multi-platform image, for example linux/arm64.</summary>
    [Parameter]
    [SpecArgument<Platform>]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public Platform? Platform { get; set; }

    /// <summary>The maximum number of images that are pulled at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = 3; // each image has several parallel downloads, and the images share one registry

    private protected override int Concurrency => ThrottleLimit;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IDockerEngine engine = Open(TargetEngine);
        foreach (ImageName name in Name)
        {
            if (!ShouldProcess(name.ToString(), ImageMessages.PullAction)) { continue; }
            Start(name, async job =>
            {
                await ImagePull.RunAsync(engine, name, Platform?.ToString(), quiet: false, job);
                await job.WriteAsync(await engine.Images.GetAsync(name.ToString(), job.Token));
            });
        }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Write(wait: true);
}
