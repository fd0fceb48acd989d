using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Builds an image from a Dockerfile and a folder, as docker build does.</summary>
/// <remarks>
/// <para>It emits the image. What the build says is shown as it runs, on the information stream: 6> and -InformationVariable take it.</para>
/// <para>The folder goes to the engine as it is read, without what its .dockerignore names. A Dockerfile outside of it is sent along.</para>
/// <para>A build that fails says which step did, on which line of the Dockerfile, and the last of its output; the error's TargetObject has it all.</para>
/// </remarks>
/// <example>
/// <para>Builds the current folder and runs what came of it.</para>
/// <code>Invoke-DockerBuild . -Tag my-node-app | ForEach-Object { Invoke-DockerRun $_ -Detach -Publish 3000 }</code>
/// </example>
/// <example>
/// <para>Builds one stage with another Dockerfile and an argument.</para>
/// <code>Invoke-DockerBuild ./app -File ./docker/Dockerfile.test -Target test -BuildArgument @{ NODE_ENV = 'test' } -Tag app:test</code>
/// </example>
/// <seealso cref="GetDockerImageCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "DockerBuild", SupportsShouldProcess = true)]
[OutputType(typeof(DockerImage))]
public sealed class InvokeDockerBuildCommand : EngineCmdlet
{
    private const int TailLength = 10; // lines of the failing step that an error shows

    /// <summary>The folder to build from; the current one without it.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [Alias("Context")]
    public string Path { get; set; } = ".";

    /// <summary>The Dockerfile; without it, Dockerfile in the folder.</summary>
    [Parameter]
    [Alias("Dockerfile")]
    [ValidateNotNullOrEmpty]
    public string? File { get; set; }

    /// <summary>What to call the image: my-app, my-app:1.2.</summary>
    [Parameter]
    [ImageNameArgument]
    public ImageName[] Tag { get; set; } = [];

    /// <summary>Values for the Dockerfile's ARG instructions: NAME=value, a hashtable, or NAME alone for the value that it has here.</summary>
    [Parameter]
    [EntryArgument<EnvironmentEntry>]
    [Alias("BuildArg")]
    public EnvironmentEntry[] BuildArgument { get; set; } = [];

    /// <summary>Labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    /// <summary>The stage to build; the last one without it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Target { get; set; }

    /// <summary>The platform to build for: linux/arm64.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Platform { get; set; }

    /// <summary>The network that RUN instructions are on: a name, host, none.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Network { get; set; }

    /// <summary>Builds all steps anew.</summary>
    [Parameter]
    public SwitchParameter NoCache { get; set; }

    /// <summary>Looks for newer base images, even where they are here.</summary>
    [Parameter]
    public SwitchParameter Pull { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ImageBuild build = Describe();
        IDockerEngine engine = Open(TargetEngine);
        if (!ShouldProcess(build.Context, ImageText.BuildAction(Tag.Select(tag => tag.ToString())))) { return; }
        Start(build.Context, job => BuildAsync(engine, build, job));
        Write(wait: true);
    }

    private ImageBuild Describe()
    {
        string context = FullPath(Path);
        if (!Directory.Exists(context)) { Refuse(nameof(ImageText.ContextNotFound), ImageText.ContextNotFound(context), ErrorCategory.ObjectNotFound, context); }
        string? dockerfile = File is null ? null : FullPath(File);
        string expected = dockerfile ?? System.IO.Path.Combine(context, "Dockerfile");
        bool lower = dockerfile is null && System.IO.File.Exists(System.IO.Path.Combine(context, "dockerfile"));
        if (!lower && !System.IO.File.Exists(expected))
        {
            Refuse(nameof(ImageText.DockerfileNotFound), ImageText.DockerfileNotFound(expected), ErrorCategory.ObjectNotFound, expected);
        }
        return new ImageBuild(context)
        {
            Dockerfile = dockerfile,
            Tags = Tag,
            Arguments = BuildArgument.Select(entry => entry.Resolve(Environment.GetEnvironmentVariable)).ToDictionary(entry => entry.Name, entry => entry.Value),
            Labels = LabelEntry.ToDictionary(Label),
            Target = Target,
            Platform = Platform,
            Network = Network,
            NoCache = NoCache,
            Pull = Pull,
        };
    }

    private async Task BuildAsync(IDockerEngine engine, ImageBuild build, PipelineJob job)
    {
        BuildLog log = new();
        string? id = null;
        TransferProgress pulled = new(job, ImageText.BuildPullStatus);
        try
        {
            await foreach (BuildMessage message in engine.Images.BuildAsync(build, job.Token))
            {
                if (message.Output is string output) { await ShowAsync(log.Add(output), job); }
                if (message.Transfer is TransferStatus transfer) { pulled.Show(transfer); }
                id = message.ImageId ?? id;
            }
            await ShowAsync(log.Finish(), job);
        }
        catch (DockerBuildException e)
        {
            await ShowAsync(log.Finish(), job);
            throw Failure(build, log, e);
        }
        string name = Tag.Length > 0 ? Tag[0].ToString() : id ?? throw new CommandException(
            nameof(ImageText.BuildWithoutImage), ErrorCategory.InvalidResult, ImageText.BuildWithoutImage, build.Context);
        DockerImage image = await engine.Images.GetAsync(id ?? name, job.Token);
        await job.WriteAsync(Tag.Length > 0 ? image.Named(Tag[0].WithDefaultTag().ToString()) : image);
    }

    private static CommandException Failure(ImageBuild build, BuildLog log, DockerBuildException e)
    {
        string dockerfile = build.Dockerfile ?? System.IO.Path.Combine(build.Context, "Dockerfile");
        DockerBuildFailure failure = new()
        {
            Step = log.Step,
            Steps = log.Steps,
            Instruction = log.Instruction,
            Dockerfile = dockerfile,
            Line = DockerfileSteps.FindLine(dockerfile, log.Step, log.Instruction),
            ExitCode = e.ExitCode,
            Log = new DockerLines([.. log.Lines]),
        };
        return new CommandException(
            nameof(ImageText.BuildFailed),
            ErrorCategory.InvalidResult,
            new DockerBuildException(e.Engine, ImageText.BuildFailed(failure, e.Message, log.StepTail(TailLength)), e.ExitCode, e),
            failure);
    }

    private static async Task ShowAsync(IReadOnlyList<string> lines, PipelineJob job)
    {
        foreach (string line in lines) { await job.PostAsync(cmdlet => HostOutput.Write(cmdlet, line, "build")); }
    }

    private string FullPath(string path) => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
}
