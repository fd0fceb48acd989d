using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Builds;
using PSDockerTools.Cmdlets;
using PSDockerTools.Engines;
using PSDockerTools.Errors;
using PSDockerTools.Images;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;
using PSDockerTools.Session;

namespace PSDockerTools.Commands;

/// <summary>Builds an image from a Dockerfile and a folder. Equivalent to docker build.</summary>
/// <remarks>
/// <para>Returns the image. The output of the build is written to the information stream as it runs; 6> and -InformationVariable capture it.</para>
/// <para>The folder is sent to the engine without the files that its .dockerignore excludes. A Dockerfile outside the folder is sent with it. A file
/// that cannot be read, or becomes shorter while it is sent, ends the build before the engine builds anything. Git repositories and archives are not
/// supported as context: clone or download them first.</para>
/// <para>The engine's classic builder builds the image (on Podman, Buildah). Instructions that require BuildKit are an error before anything is
/// built: here-documents, RUN --mount, COPY --link, ADD --checksum and others. Buildah supports them. <c># syntax=</c> has no effect.</para>
/// <para>Base images are pulled with the credentials of docker's configuration, as docker login stores them.</para>
/// <para>The error of a failed build names the step, its line in the Dockerfile, and the end of its output. The error's TargetObject has the whole
/// output.</para>
/// </remarks>
/// <example>
/// <para>Builds the current folder and runs the image.</para>
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
    private static readonly System.Version s_firstWithHeredocs = new(1, 42); // Engine 23

    /// <summary>The build context: a folder. Default: the current folder.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [Alias("Context")]
    public string Path { get; set; } = ".";

    /// <summary>The Dockerfile. Default: Dockerfile in the build context.</summary>
    [Parameter]
    [Alias("Dockerfile")]
    [ValidateNotNullOrEmpty]
    public string? File { get; set; }

    /// <summary>The names of the image: my-app, my-app:1.2.</summary>
    [Parameter]
    [ImageNameArgument]
    public ImageName[] Tag { get; set; } = [];

    /// <summary>
    /// The build arguments for the Dockerfile's ARG instructions: NAME=value, a hashtable, or NAME alone for the value of the environment variable.
    /// The last value of a name is used. The proxies of docker's config.json are added unless you specify them.
    /// </summary>
    [Parameter]
    [EntryArgument<EnvironmentEntry>]
    [Alias("BuildArg")]
    public EnvironmentEntry[] BuildArgument { get; set; } = [];

    /// <summary>The labels of the image: a name, name=value, or a hashtable. The last value of a name is used.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    /// <summary>The build stage to build. Default: the last stage.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Target { get; set; }

    /// <summary>The target platform, for example linux/arm64.</summary>
    [Parameter]
    [SpecArgument<Platform>]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public Platform? Platform { get; set; }

    /// <summary>The network of RUN instructions: a name, host or none.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<DockerNetwork>))]
    [ValidateNotNullOrEmpty]
    public string? Network { get; set; }

    /// <summary>Builds every step without the build cache.</summary>
    [Parameter]
    public SwitchParameter NoCache { get; set; }

    /// <summary>Pulls newer versions of the base images, even if the engine has them.</summary>
    [Parameter]
    public SwitchParameter Pull { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        string context = FindContext();
        string path = FindDockerfile(context);
        IDockerEngine engine = Open(TargetEngine);
        ImageBuild build = Describe(context, ParseOrThrow(() => DockerConfiguration.Current.Proxies(engine.Endpoint.Uri)));
        Dockerfile dockerfile = Dockerfile.Parse(Read(path));
        if (!IsBuildable(System.IO.Path.GetFileName(path), dockerfile, build, engine)) { return; }
        if (!ShouldProcess(build.Context, BuildMessages.BuildAction(Tag.Select(tag => tag.ToString())))) { return; }
        Start(build.Context, job => BuildAsync(engine, build, dockerfile, job));
        Write(wait: true);
    }

    private string FindContext()
    {
        RefuseRemote(nameof(Path), Path);
        string context = FullPath(Path);
        if (System.IO.File.Exists(context)) { ThrowInvalidArgument(nameof(BuildMessages.ContextIsFile), BuildMessages.ContextIsFile(context), target: context); }
        if (!Directory.Exists(context)) { ThrowInvalidArgument(nameof(BuildMessages.ContextNotFound), BuildMessages.ContextNotFound(context), ErrorCategory.ObjectNotFound, context); }
        return context;
    }

    private string FindDockerfile(string context)
    {
        if (File is not null) { RefuseRemote(nameof(File), File); }
        string lower = System.IO.Path.Combine(context, "dockerfile");
        string path = File is null ? System.IO.Path.Combine(context, "Dockerfile") : FullPath(File);
        if (File is null && !System.IO.File.Exists(path) && System.IO.File.Exists(lower)) { return lower; }
        if (!System.IO.File.Exists(path)) { ThrowInvalidArgument(nameof(BuildMessages.DockerfileNotFound), BuildMessages.DockerfileNotFound(path), ErrorCategory.ObjectNotFound, path); }
        return path;
    }

    private void RefuseRemote(string parameter, string path)
    {
        if (BuildSource.IsInput(path)) { ThrowInvalidArgument(nameof(BuildMessages.ContextIsInput), BuildMessages.ContextIsInput(parameter), target: path); }
        if (!BuildSource.IsAddress(path) || Directory.Exists(path) || System.IO.File.Exists(path)) { return; }
        string shown = BuildSource.WithoutCredentials(path);
        ThrowInvalidArgument(nameof(BuildMessages.ContextIsAddress), BuildMessages.ContextIsAddress(parameter, shown, BuildSource.IsRepository(path)), target: shown);
    }

    private string Read(string dockerfile)
    {
        try { return System.IO.File.ReadAllText(dockerfile); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ThrowInvalidArgument(nameof(DockerfileMessages.DockerfileUnreadable), DockerfileMessages.DockerfileUnreadable(dockerfile, e.Message), ErrorCategory.ReadError, dockerfile);
            throw;
        }
    }

    private ImageBuild Describe(string context, IReadOnlyDictionary<string, string> proxies)
    {
        Dictionary<string, string?> arguments = proxies.ToDictionary(proxy => proxy.Key, proxy => (string?)proxy.Value);
        foreach (EnvironmentEntry entry in BuildArgument) { arguments[entry.Name] = entry.Resolve(Environment.GetEnvironmentVariable).Value; }
        return new ImageBuild(context)
        {
            Dockerfile = File is null ? null : FullPath(File),
            Tags = Tag,
            Arguments = arguments,
            Labels = LabelEntry.ToDictionary(Label),
            Target = Target,
            Platform = Platform?.ToString(),
            Network = Network,
            NoCache = NoCache,
            Pull = Pull,
        };
    }

    /// <summary>
    /// Refuses builds that the engine's builder does not support, and warns about settings that it ignores. False if the engine did not answer.
    /// </summary>
    private bool IsBuildable(string name, Dockerfile dockerfile, ImageBuild build, IDockerEngine engine)
    {
        HashSet<string> given = [.. build.Arguments.Where(argument => argument.Value is not null).Select(argument => argument.Key)];
        (int Line, string Name)[] empty = [.. ClassicBuilder.FindEmptyArguments(dockerfile, given)];
        if (ClassicBuilder.FindUnsupported(dockerfile, given, keepsTriggers: false) is null && dockerfile.Syntax is null && empty.Length == 0) { return true; }
        if (!TryAwait(build.Context, engine.Daemon.PingAsync, out EnginePing ping)) { return false; }
        if (ping.IsPodman) { return true; } // Buildah can do all of it
        bool keepsTriggers = System.Version.TryParse(ping.ApiVersion, out System.Version? version) && version >= s_firstWithHeredocs;
        if (ClassicBuilder.FindUnsupported(dockerfile, given, keepsTriggers) is (int line, string what))
        {
            ThrowInvalidArgument(nameof(DockerfileMessages.BuildKitRequired), DockerfileMessages.BuildKitRequired(name, line, what), ErrorCategory.NotImplemented, build.Context);
        }
        if (dockerfile.Syntax is string syntax) { WriteWarning(DockerfileMessages.SyntaxIgnored(name, dockerfile.SyntaxLine, syntax)); }
        foreach ((int emptyLine, string argument) in empty) { WriteWarning(DockerfileMessages.ArgumentEmpty(name, emptyLine, argument)); }
        return true;
    }

    private async Task BuildAsync(IDockerEngine engine, ImageBuild build, Dockerfile dockerfile, PipelineJob job)
    {
        BuildLog log = new();
        string? id = null;
        (build, ErrorText? unreadable) = await WithLoginsAsync(build, job);
        TransferProgress pulled = new(job, BuildMessages.BuildPullStatus);
        try
        {
            await foreach (BuildMessage message in engine.Builds.BuildAsync(build, job.Token))
            {
                if (message.Output is string output) { await ShowAsync(log.Add(output), job); }
                if (message.Warning is string warning) { await job.PostAsync(cmdlet => cmdlet.WriteWarning(warning)); }
                if (message.Transfer is TransferStatus transfer) { pulled.Show(transfer); }
                id = message.ImageId ?? id;
            }
            await ShowAsync(log.Finish(), job);
        }
        catch (DockerBuildException e)
        {
            await ShowAsync(log.Finish(), job);
            throw Failure(build, dockerfile, log, e, unreadable);
        }
        string name = Tag.Length > 0 ? Tag[0].ToString() : id ?? throw new CommandException(
            nameof(BuildMessages.BuildWithoutImage), ErrorCategory.InvalidResult, BuildMessages.BuildWithoutImage, build.Context);
        DockerImage image = await engine.Images.GetAsync(id ?? name, job.Token);
        await job.WriteAsync(Tag.Length > 0 ? image.Named(Tag[0].WithDefaultTag().ToString()) : image);
    }

    /// <summary>
    /// Adds the credentials of all registries, as the docker CLI does, because a base image can be of any registry. Most builds need no credentials:
    /// a credential helper that fails does not end the build.
    /// </summary>
    private static async Task<(ImageBuild Build, ErrorText? Unreadable)> WithLoginsAsync(ImageBuild build, PipelineJob job)
    {
        (RegistryCredentials credentials, DockerException? failure) = await RegistryCredentials.ReadAvailableAsync(DockerConfiguration.Current, job.Token);
        while (ConfigurationWarnings.TryTake(out string? warning)) { await job.PostAsync(cmdlet => cmdlet.WriteWarning(warning)); }
        return (build with { Logins = credentials.All }, failure?.Text);
    }

    /// <summary>
    /// The reason why the base image of the step could not be pulled; null if the build failed for another reason, or if the image's name contains
    /// build arguments.
    /// </summary>
    private static ErrorText? PullCause(ImageBuild build, BuildLog log, DockerBuildException e, ErrorText? unreadable)
    {
        if (e.PullKind is not DockerErrorKind kind || BaseImage.Of(log.Instruction) is not ImageName image) { return null; }
        DockerException pull = new(kind, e.Engine, e.Text);
        bool hasLogin = RegistryCredentials.HasLoginFor(image.Domain, build.Logins);
        return PullFailure.Explain(pull, image, hasLogin, hasLogin ? null : unreadable)?.Text;
    }

    private static CommandException Failure(ImageBuild build, Dockerfile dockerfile, BuildLog log, DockerBuildException e, ErrorText? unreadable)
    {
        DockerBuildFailure failure = new()
        {
            Step = log.Step,
            Steps = log.Steps,
            Instruction = log.Instruction,
            Dockerfile = build.Dockerfile ?? System.IO.Path.Combine(build.Context, "Dockerfile"),
            Line = dockerfile.FindLine(log.Step, log.Instruction, log.Stage),
            ExitCode = e.ExitCode,
            Log = new DockerLines([.. log.Lines]),
        };
        return new CommandException(
            nameof(BuildMessages.BuildFailed),
            ErrorCategory.InvalidResult,
            new DockerBuildException(e.Engine, BuildMessages.BuildFailed(failure, PullCause(build, log, e, unreadable) ?? e.Message, log.StepTail(TailLength)), e.ExitCode, e),
            failure);
    }

    private static async Task ShowAsync(IReadOnlyList<string> lines, PipelineJob job)
    {
        foreach (string line in lines) { await job.PostAsync(cmdlet => HostOutput.Write(cmdlet, line, "build")); }
    }

    private string FullPath(string path) => ParseOrThrow(() => this.FilePath(path));
}
