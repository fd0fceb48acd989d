using System.Management.Automation;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;

namespace PSDockerTools.Commands;

/// <summary>Creates a container without starting it. Equivalent to docker create.</summary>
/// <example>
/// <para>Creates a container, and starts it later.</para>
/// <code>
/// $container = New-DockerContainer nginx -Name web -Publish 8080:80
/// $container | Start-DockerContainer
/// </code>
/// </example>
/// <seealso cref="InvokeDockerRunCommand"/>
[Cmdlet(VerbsCommon.New, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class NewDockerContainerCommand : ContainerCreationCmdlet
{
    /// <summary>Rejects pipeline input. Otherwise PowerShell would only report a binding error and still create the container.</summary>
    protected override void BeginProcessing()
    {
        if (MyInvocation.ExpectingInput) { ThrowInvalidArgument(nameof(ContainerMessages.NewTakesNoInput), ContainerMessages.NewTakesNoInput); }
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        IDockerEngine engine = Open(ChooseEngine());
        ContainerCreation creation = Describe(engine.Endpoint);
        if (!ShouldCreate(engine, creation, ContainerMessages.NewAction)) { return; }
        ContainerIdFile? idFile = OpenIdFile();
        Start(Image, async job =>
        {
            ContainerCreated made = await CreateAsync(engine, creation, idFile, job);
            await job.WriteAsync(await engine.Containers.GetAsync(made.Id, job.Token));
        });
        Write(wait: true);
    }
}
