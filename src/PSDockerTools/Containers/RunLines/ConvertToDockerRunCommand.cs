using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets the docker run command line that creates a container like an existing one.</summary>
/// <remarks>
/// <para>The line has the options that differ from the defaults of the image and the engine. If the image does not exist any more, it has all
/// options. For a container that was never started, it is a docker create line.</para>
/// <para>ConvertFrom-DockerRun converts it to PowerShell: <c>ConvertTo-DockerRun web | ConvertFrom-DockerRun -AsCommand</c></para>
/// <para>Limits: on engines that report only the MAC address in use, the line has no MAC address. An entry point of several words becomes
/// --entrypoint with the first word, and the others precede the command. A seccomp profile becomes a file name.</para>
/// <para>Podman reports its defaults as if they were specified options. The line omits them, including an option that was set to the default value,
/// and the ulimits nofile and nproc if their soft and hard limits are equal.</para>
/// </remarks>
/// <example>
/// <para>Shows the docker run line of a container.</para>
/// <code>ConvertTo-DockerRun web</code>
/// </example>
/// <example>
/// <para>Writes a script that creates all containers again, with one option per line.</para>
/// <code>Get-DockerContainer | ConvertTo-DockerRun -Multiline | Set-Content containers.sh</code>
/// </example>
/// <example>
/// <para>Creates a second container like the first one, with another name and port.</para>
/// <code>
/// $parameters = ConvertTo-DockerRun web | ConvertFrom-DockerRun
/// $parameters.Name = 'web-2'
/// $parameters.Publish = 80
/// Invoke-DockerRun @parameters
/// </code>
/// </example>
/// <seealso cref="ConvertFromDockerRunCommand"/>
/// <seealso cref="GetDockerContainerCommand"/>
[Cmdlet(VerbsData.ConvertTo, "DockerRun")]
[OutputType(typeof(string))]
public sealed class ConvertToDockerRunCommand : ContainerActionCmdlet
{
    private readonly ContainerOrigins _origins = new();
    private readonly CommandSignature _run = CommandSignature.Of<InvokeDockerRunCommand>();
    private readonly CommandSignature _create = CommandSignature.Of<NewDockerContainerCommand>();

    /// <summary>The shell that the line is written for.</summary>
    [Parameter]
    public ShellKind Shell { get; set; } = ShellKind.Sh;

    /// <summary>Writes each option on its own line.</summary>
    [Parameter]
    public SwitchParameter Multiline { get; set; }

    private protected override async Task ActAsync(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target, PipelineJob job)
    {
        DockerContainerDetail container = await engine.Containers.InspectAsCreatedAsync(target, job.Token);
        DockerRun run = ContainerRun.Of(container, await _origins.OfAsync(engine, container, job.Token), _run, _create);
        string line;
        try { line = DockerRunWriter.Write(run, Shell, Multiline); }
        catch (ShellLineException e) { throw new CommandException(e.ErrorId, ErrorCategory.InvalidArgument, e.Text, target, e); }
        foreach (string warning in run.Warnings) { await job.PostAsync(cmdlet => cmdlet.WriteWarning(warning)); }
        await job.WriteAsync(line);
    }
}
