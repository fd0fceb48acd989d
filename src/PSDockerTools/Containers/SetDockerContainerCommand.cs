using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Changes the resource limits and the restart policy of containers, running or not. Equivalent to docker update.</summary>
/// <remarks>
/// <para>Settings you do not specify are unchanged. Engine warnings, for example about an unsupported limit, are written as warnings.</para>
/// </remarks>
/// <example>
/// <para>Sets the memory limit and the swap limit of a container.</para>
/// <code>Set-DockerContainer web -Memory 512m -MemorySwap 1g</code>
/// </example>
/// <example>
/// <para>Sets the restart policy of all running containers to unless-stopped, so that they start again with the engine.</para>
/// <code>Get-DockerContainer -Running | Set-DockerContainer -RestartPolicy unless-stopped -PassThru</code>
/// </example>
/// <example>
/// <para>Shows which containers would be changed.</para>
/// <code>Set-DockerContainer web*, db -Cpus 1.5 -PidsLimit 200 -WhatIf</code>
/// </example>
/// <seealso cref="GetDockerContainerCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/update/">docker update</seealso>
[Cmdlet(VerbsCommon.Set, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed partial class SetDockerContainerCommand : ContainerChangeCmdlet
{
    private JsonObject _update = [];

    private protected override string Action => ContainerMessages.SetAction(
        string.Join(", ", MyInvocation.BoundParameters.Where(given => Settings.Contains(given.Key)).Select(given => $"{given.Key} {given.Value}")));

    private static IEnumerable<string> Settings => ContainerOptions.Of(typeof(SetDockerContainerCommand)).Select(option => option.Parameter);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _update = ContainerOptions.ToUpdate(this);
        if (_update.Count == 0) { ThrowInvalidArgument(nameof(ContainerMessages.NothingToSet), ContainerMessages.NothingToSet([.. Settings])); }
        if (Cpus is not null && (CpuPeriod is not null || CpuQuota is not null)) { ThrowInvalidArgument(nameof(ContainerMessages.CpusAndQuota), ContainerMessages.CpusAndQuota); }
    }

    private protected override async Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        IReadOnlyList<string> warnings = await engine.Containers.UpdateAsync(target.Id, _update, job.Token);
        foreach (string warning in warnings) { await job.PostAsync(cmdlet => cmdlet.WriteWarning($"{target.Name}: {warning}")); }
    }
}
