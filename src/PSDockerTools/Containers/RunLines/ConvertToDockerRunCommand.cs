using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gives the docker run line that makes a container like one that exists.</summary>
/// <remarks>
/// <para>It says what the container was told when it was made: not what its image says, and not what its engine does by itself. Where the image
/// is gone, it says all. A container that was never started gives a docker create.</para>
/// <para>ConvertFrom-DockerRun makes it a line of PowerShell: <c>ConvertTo-DockerRun web | ConvertFrom-DockerRun -AsCommand</c></para>
/// <para>What the line cannot say: a MAC address on engines that report only the one in use; of an entry point of several words all but the first go before
/// the command; and a seccomp profile is named as a file.</para>
/// <para>Podman reports its defaults like options that were asked for. The line leaves them out, and with them an option that was set to the
/// same value, and the ulimits nofile and nproc where the soft and the hard limit are equal.</para>
/// </remarks>
/// <example>
/// <para>Shows how a container was made.</para>
/// <code>ConvertTo-DockerRun web</code>
/// </example>
/// <example>
/// <para>Writes a script that makes all containers again, each option on a line of its own.</para>
/// <code>Get-DockerContainer | ConvertTo-DockerRun -Multiline | Set-Content containers.sh</code>
/// </example>
/// <example>
/// <para>Makes a second container like the first, under another name.</para>
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

    /// <summary>The shell that the line is for.</summary>
    [Parameter]
    public ShellKind Shell { get; set; } = ShellKind.Sh;

    /// <summary>Puts each option on a line of its own.</summary>
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
