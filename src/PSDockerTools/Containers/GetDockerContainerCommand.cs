using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets containers, running or not.</summary>
/// <remarks>
/// <para>Gets all containers by default; -Running gets those that docker ps shows. A name that does not exist is an error; a wildcard without a match
/// is not.</para>
/// <para>Several filters are combined with AND, several values of a filter with OR. Labels are always combined with AND.</para>
/// <para>-Detailed returns the full inspection as objects with numbers, dates and lists, which every cmdlet with a -Container parameter accepts. -Raw
/// returns the engine's inspect JSON as objects, with every field. Both inspect each container, several at a time; a container that is removed in the
/// meantime is omitted, and -Verbose shows its name. They cannot be combined.</para>
/// <para>The JSON has the fields of the negotiated API version: since version 1.52 the addresses are only in NetworkSettings.Networks.</para>
/// </remarks>
/// <example>
/// <para>Gets all containers. Equivalent to docker ps -a.</para>
/// <code>Get-DockerContainer</code>
/// </example>
/// <example>
/// <para>Gets the host port of a published port.</para>
/// <code>(Get-DockerContainer web).Ports[0].HostPort</code>
/// </example>
/// <example>
/// <para>Gets the container that publishes port 8080 of the host.</para>
/// <code>Get-DockerContainer -Publish 8080</code>
/// </example>
/// <example>
/// <para>Counts containers by state.</para>
/// <code>Get-DockerContainer | Group-Object State -NoElement</code>
/// </example>
/// <example>
/// <para>Gets the containers that exited with an error, and when.</para>
/// <code>Get-DockerContainer -State exited -Detailed | Where-Object ExitCode -ne 0 | Select-Object Name, ExitCode, FinishedAt</code>
/// </example>
/// <example>
/// <para>Gets a field of the inspect JSON.</para>
/// <code>(Get-DockerContainer web -Raw).HostConfig.NetworkMode</code>
/// </example>
/// <seealso cref="SetDockerContainerCommand"/>
/// <seealso cref="StopDockerContainerCommand"/>
/// <seealso cref="RemoveDockerContainerCommand"/>
[Cmdlet(VerbsCommon.Get, "DockerContainer", DefaultParameterSetName = ListSet)]
[OutputType(typeof(DockerContainer), ParameterSetName = [ListSet])]
[OutputType(typeof(DockerContainerDetail), ParameterSetName = [DetailSet])]
[OutputType(typeof(PSObject), ParameterSetName = [RawSet])]
public sealed class GetDockerContainerCommand : ListCmdlet<DockerContainer>
{
    private const string ListSet = "List", DetailSet = "Detailed", RawSet = "Raw";
    private static readonly string[] s_up = ["running", "paused", "restarting"];

    /// <summary>The containers: names, ID prefixes, wildcards. Default: all containers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [Alias("Container", "Id")]
    public Reference<DockerContainer>[]? Name { get; set; }

    /// <summary>Gets only running and paused containers, as docker ps.</summary>
    [Parameter]
    public SwitchParameter Running { get; set; }

    /// <summary>Gets only containers in one of these states.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ContainerStateCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? State { get; set; }

    /// <summary>Gets only containers with one of these health states.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ContainerHealthCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Health { get; set; }

    /// <summary>Gets only objects that have all of these labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    [ValidateNotNullOrEmpty]
    public LabelEntry[]? Label { get; set; }

    /// <summary>Gets only containers created from one of these images, or from images built on them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    [ValidateNotNullOrEmpty]
    [Alias("Ancestor")]
    public string[]? Image { get; set; }

    /// <summary>Gets only containers connected to one of these networks.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<DockerNetwork>))]
    [ValidateNotNullOrEmpty]
    public string[]? Network { get; set; }

    /// <summary>Gets only containers that mount one of these volumes: a volume name, or a path in the container.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<DockerVolume>))]
    [ValidateNotNullOrEmpty]
    public string[]? Volume { get; set; }

    /// <summary>Gets only running containers that publish one of these host ports: 8080, 53/udp, 8000-8010. Default protocol: tcp.</summary>
    [Parameter]
    [SpecArgument<ExposedPorts>(TakesSeveral = true)]
    [ValidateNotNullOrEmpty]
    public ExposedPorts[]? Publish { get; set; }

    /// <summary>
    /// Gets only running containers that expose one of these container ports, published or not: 80, 53/udp, 8000-8010. Default protocol: tcp.
    /// </summary>
    [Parameter]
    [SpecArgument<ExposedPorts>(TakesSeveral = true)]
    [ValidateNotNullOrEmpty]
    public ExposedPorts[]? Expose { get; set; }

    /// <summary>Gets only the most recently created containers, at most this number, running or not.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Last { get; set; }

    /// <summary>Computes SizeWritten and SizeTotal. This can take the engine a long time.</summary>
    [Parameter]
    public SwitchParameter Size { get; set; }

    /// <summary>Returns the full inspection of each container: configuration, limits, mounts, networks, health, exit code.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DetailSet)]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Returns the engine's inspect JSON as objects; dates stay strings.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RawSet)]
    public SwitchParameter Raw { get; set; }

    private protected override IReadOnlyList<Reference<DockerContainer>>? Wanted => Name;

    private protected override bool IsFiltered => Running || Last is not null || Publish is not null || Expose is not null || Conditions.Count > 0;

    private protected override async Task<IReadOnlyList<DockerContainer>> ListAsync(IDockerEngine engine, CancellationToken cancel)
    {
        // The filters publish and expose differ between engines, and Podman has neither.
        bool byPort = Publish is not null || Expose is not null;
        ContainerQuery query = new(All: !Running, Conditions, Size && !Inspects, byPort ? null : Last);
        IReadOnlyList<DockerContainer> list = await engine.Containers.ListAsync(query, cancel);
        return byPort ? [.. list.Where(HasPorts).Take(Last ?? list.Count)] : list;
    }

    private protected override Task WriteFoundAsync(IDockerEngine engine, IReadOnlyList<DockerContainer> found, PipelineJob job)
    {
        if (!Inspects) { return base.WriteFoundAsync(engine, found, job); }
        ContainerInspection inspection = new(engine, Size, Raw, Report);
        return inspection.WriteAsync(found, job);
    }

    /// <summary>True if the containers are inspected; sizes are then computed only for the containers that were found.</summary>
    private bool Inspects => Detailed || Raw;

    private protected override IReadOnlyDictionary<string, string[]> Conditions => Filters.Of(
        ("status", State?.Select(state => state.ToLowerInvariant())),
        ("health", Health?.Select(health => health.ToLowerInvariant())),
        ("label", Label?.Select(label => label.ToString())),
        ("ancestor", Image),
        ("network", Network),
        ("volume", Volume));

    /// <summary>True if the container has the requested ports. Podman also lists the ports of containers that are not running.</summary>
    private bool HasPorts(DockerContainer container) =>
        s_up.Contains(container.State)
        && (Publish is null || container.Ports.Any(port => port.HostPort is int host && Publish.Any(wanted => wanted.Contains(host, port.Protocol))))
        && (Expose is null || container.Ports.Any(port => Expose.Any(wanted => wanted.Contains(port.ContainerPort, port.Protocol))));
}
