using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.DockerCli;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Changes limits and the restart policy of containers that are there, running or not, as docker update does.</summary>
/// <remarks>
/// <para>What is not given stays as it is. What an engine warns of (a limit that its host cannot keep, say) is a warning.</para>
/// </remarks>
/// <example>
/// <para>Limits the memory of a container, and its memory and swap together.</para>
/// <code>Set-DockerContainer web -Memory 512m -MemorySwap 1g</code>
/// </example>
/// <example>
/// <para>Lets all that run come back with the engine, and shows them.</para>
/// <code>Get-DockerContainer -Running | Set-DockerContainer -RestartPolicy unless-stopped -PassThru</code>
/// </example>
/// <example>
/// <para>Shows what would be changed.</para>
/// <code>Set-DockerContainer web*, db -Cpus 1.5 -PidsLimit 200 -WhatIf</code>
/// </example>
/// <seealso cref="GetDockerContainerCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/update/">docker update</seealso>
[Cmdlet(VerbsCommon.Set, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class SetDockerContainerCommand : ContainerPassThruCmdlet
{
    /// <summary>The most memory that a container may have: 512m, 512MB, 1.5g, a number of bytes.</summary>
    [Parameter]
    [DockerOption("--memory", "-m")]
    [SpecArgument<ByteSize>]
    public ByteSize? Memory { get; set; }

    /// <summary>The memory that a container is held to where the host runs short of it.</summary>
    [Parameter]
    [DockerOption("--memory-reservation")]
    [SpecArgument<ByteSize>]
    public ByteSize? MemoryReservation { get; set; }

    /// <summary>The most memory and swap together: 2g; -1 for any amount of swap.</summary>
    [Parameter]
    [DockerOption("--memory-swap")]
    [SpecArgument<SwapSize>]
    public SwapSize? MemorySwap { get; set; }

    /// <summary>How many CPUs' time a container may use: 1.5. It goes with neither -CpuPeriod nor -CpuQuota.</summary>
    [Parameter]
    [DockerOption("--cpus")]
    [SpecArgument<CpuCount>]
    public CpuCount? Cpus { get; set; }

    /// <summary>A container's share of the CPUs where they are busy, against the 1024 of others.</summary>
    [Parameter]
    [DockerOption("--cpu-shares", "-c")]
    [WholeNumberArgument]
    public long? CpuShares { get; set; }

    /// <summary>The period that -CpuQuota is counted in, in microseconds: 1000 to 1000000.</summary>
    [Parameter]
    [DockerOption("--cpu-period")]
    [WholeNumberArgument]
    public long? CpuPeriod { get; set; }

    /// <summary>How much of each -CpuPeriod a container may run, in microseconds; -1 for no limit.</summary>
    [Parameter]
    [DockerOption("--cpu-quota")]
    [WholeNumberArgument]
    public long? CpuQuota { get; set; }

    /// <summary>The period that -CpuRealtimeRuntime is counted in, in microseconds.</summary>
    [Parameter]
    [DockerOption("--cpu-rt-period")]
    [Alias("CpuRtPeriod")]
    [WholeNumberArgument]
    public long? CpuRealtimePeriod { get; set; }

    /// <summary>How much of each -CpuRealtimePeriod a container may run in real time, in microseconds.</summary>
    [Parameter]
    [DockerOption("--cpu-rt-runtime")]
    [Alias("CpuRtRuntime")]
    [WholeNumberArgument]
    public long? CpuRealtimeRuntime { get; set; }

    /// <summary>The CPUs that a container may run on: 0-3, or 0,2.</summary>
    [Parameter]
    [DockerOption("--cpuset-cpus")]
    [SpecArgument<CpuSet>]
    public CpuSet? CpusetCpus { get; set; }

    /// <summary>The memory nodes that a container may use: 0-1, or 0,2.</summary>
    [Parameter]
    [DockerOption("--cpuset-mems")]
    [SpecArgument<CpuSet>]
    public CpuSet? CpusetMems { get; set; }

    /// <summary>A container's weight where several read and write at the same time: 10 to 1000, or 0 for none of its own.</summary>
    [Parameter]
    [DockerOption("--blkio-weight")]
    [ValidateRange(0, 1000)]
    [WholeNumberArgument]
    public int? BlkioWeight { get; set; }

    /// <summary>How many processes a container may have; -1 for any number.</summary>
    [Parameter]
    [DockerOption("--pids-limit")]
    [ValidateRange(-1, long.MaxValue)]
    [WholeNumberArgument]
    public long? PidsLimit { get; set; }

    /// <summary>Whether the engine starts a container again: no, always, unless-stopped, on-failure, or on-failure:3 for three times at most.</summary>
    [Parameter]
    [DockerOption("--restart")]
    [Alias("Restart")]
    [SpecArgument<RestartPolicy>]
    [ArgumentCompleter(typeof(RestartPolicyCompleter))]
    public RestartPolicy? RestartPolicy { get; set; }

    private protected override string Action => ContainerMessages.SetAction(
        string.Join(", ", MyInvocation.BoundParameters.Where(given => IsSetting(given.Key)).Select(given => $"{given.Key} {given.Value}")));

    private ContainerUpdate Update => new()
    {
        Memory = Memory,
        MemoryReservation = MemoryReservation,
        MemorySwap = MemorySwap,
        Cpus = Cpus,
        CpuShares = CpuShares,
        CpuPeriod = CpuPeriod,
        CpuQuota = CpuQuota,
        CpuRealtimePeriod = CpuRealtimePeriod,
        CpuRealtimeRuntime = CpuRealtimeRuntime,
        CpusetCpus = CpusetCpus,
        CpusetMems = CpusetMems,
        BlkioWeight = BlkioWeight,
        PidsLimit = PidsLimit,
        RestartPolicy = RestartPolicy,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Update.IsEmpty) { Refuse(nameof(ContainerMessages.NothingToSet), ContainerMessages.NothingToSet); }
        if (Cpus is not null && (CpuPeriod is not null || CpuQuota is not null)) { Refuse(nameof(ContainerMessages.CpusAndQuota), ContainerMessages.CpusAndQuota); }
    }

    private protected override async Task ActAsync(IDockerEngine engine, ContainerReference reference, DockerContainer target, PipelineJob job)
    {
        IReadOnlyList<string> warnings = await engine.Containers.UpdateAsync(target.Id, Update, job.Token);
        foreach (string warning in warnings) { await job.PostAsync(cmdlet => cmdlet.WriteWarning($"{target.Name}: {warning}")); }
        await PassAsync(engine, target, job);
    }

    private static bool IsSetting(string parameter) => typeof(ContainerUpdate).GetProperty(parameter) is not null;
}
