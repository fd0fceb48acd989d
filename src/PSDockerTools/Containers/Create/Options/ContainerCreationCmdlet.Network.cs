using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using PSDockerTools.Resources;
using static PSDockerTools.Containers.ContainerOption;
using static PSDockerTools.Containers.RequestJson;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>The ports to publish: 8080:80, 127.0.0.1:8080:80/udp, 8000-8010:8000-8010, or 80 alone for a free port of the host.</summary>
    [Parameter]
    [DockerOption("--publish", "-p")]
    [PortArgument]
    public PortMapping[] Publish { get; set; } = [];

    /// <summary>Publishes all exposed ports of the image, each on a free port of the host.</summary>
    [Parameter]
    [DockerOption("--publish-all", "-P")]
    [SwitchArgument]
    public SwitchParameter PublishAll { get; set; }

    /// <summary>The ports to expose without publishing them: 80, 53/udp, 8000-8010.</summary>
    [Parameter]
    [DockerOption("--expose")]
    [SpecArgument<ExposedPorts>(TakesSeveral = true)]
    public ExposedPorts[] Expose { get; set; } = [];

    /// <summary>
    /// The networks: names, DockerNetworks, host, none, container:web, or name=backend,alias=db,ip=172.20.0.5 (or a hashtable of that). Several
    /// networks require API 1.44.
    /// </summary>
    [Parameter]
    [DockerOption("--network", HiddenName = "--net")]
    [Alias("Net")]
    [NetworkSpecArgument]
    [ArgumentCompleter(typeof(NetworkModeCompleter))]
    public NetworkSpec[] Network { get; set; } = [];

    /// <summary>Additional network-scoped aliases for the container on its first network, which must be a user-defined network.</summary>
    [Parameter]
    [DockerOption("--network-alias", HiddenName = "--net-alias")]
    [Alias("NetAlias")]
    [ValidateNotNullOrEmpty]
    public string[] NetworkAlias { get; set; } = [];

    /// <summary>The IPv4 address of the container on its first network.</summary>
    [Parameter]
    [DockerOption("--ip")]
    [Alias("IP")]
    [AddressArgument(Family = AddressFamily.InterNetwork)]
    public NetworkAddress? IPAddress { get; set; }

    /// <summary>The IPv6 address of the container on its first network.</summary>
    [Parameter]
    [DockerOption("--ip6")]
    [Alias("IP6")]
    [AddressArgument(Family = AddressFamily.InterNetworkV6)]
    public NetworkAddress? IPv6Address { get; set; }

    /// <summary>The link-local addresses of the container on its first network.</summary>
    [Parameter]
    [DockerOption("--link-local-ip")]
    [Alias("LinkLocalIP")]
    [AddressArgument(TakesSeveral = true)]
    public NetworkAddress[] LinkLocalAddress { get; set; } = [];

    /// <summary>The MAC address of the container on its first network: 92:d0:c6:0a:29:33. Requires API 1.44.</summary>
    [Parameter]
    [DockerOption("--mac-address")]
    [SpecArgument<MacAddress>]
    public MacAddress? MacAddress { get; set; }

    /// <summary>The links to other containers: db, or db:database for another name.</summary>
    [Parameter]
    [DockerOption("--link")]
    [SpecArgument<ContainerLink>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    public ContainerLink[] Link { get; set; } = [];

    /// <summary>The addresses of the DNS servers.</summary>
    [Parameter]
    [DockerOption("--dns")]
    [AddressArgument(TakesSeveral = true)]
    public NetworkAddress[] Dns { get; set; } = [];

    /// <summary>The DNS options for /etc/resolv.conf: ndots:2, rotate.</summary>
    [Parameter]
    [DockerOption("--dns-option", HiddenName = "--dns-opt")]
    [Alias("DnsOpt")]
    [ValidateNotNullOrEmpty]
    public string[] DnsOption { get; set; } = [];

    /// <summary>The DNS search domains; a single dot for none.</summary>
    [Parameter]
    [DockerOption("--dns-search")]
    [SpecArgument<SearchDomain>(TakesSeveral = true)]
    public SearchDomain[] DnsSearch { get; set; } = [];

    /// <summary>Custom host-to-IP mappings for /etc/hosts: db:10.0.0.5, db=2001:db8::5, host.docker.internal:host-gateway; or a hashtable.</summary>
    [Parameter]
    [DockerOption("--add-host")]
    [SpecArgument<ExtraHost>(TakesSeveral = true)]
    public ExtraHost[] AddHost { get; set; } = [];

    internal static IEnumerable<ContainerOption> NetworkOptions =>
    [
        Each(nameof(Network), null, run => run.Networks.Names) with { Writer = (cmdlet, body) => new ContainerEndpoints(cmdlet).Write(body) },
        Each(nameof(NetworkAlias), null, run => run.Networks.Aliases), // -Network writes these options, up to -MacAddress, as endpoint settings
        Text(nameof(IPAddress), null, run => run.Networks.Addresses?.IPv4Address),
        Text(nameof(IPv6Address), null, run => run.Networks.Addresses?.IPv6Address),
        Each(nameof(LinkLocalAddress), null, run => run.Networks.Addresses?.LinkLocalIPs ?? DockerStringList.Empty),
        Text(nameof(MacAddress), null, run => run.Networks.MacAddress) with { Need = ContainerEndpoints.NeedOfMacAddress },
        Each<ContainerLink>(nameof(Link), "HostConfig.Links", link => link.ToString(), run => [.. run.Host.Links.Select(ReadLink), .. run.Networks.Links]),
        Many<PortMapping>(
            nameof(Publish),
            "HostConfig.PortBindings",
            ports => new JsonObject(ports.GroupBy(ToText).Select(port => Entry(port.Key, Nodes(port.Select(ToNode))))),
            run => run.Host.PortBindings.Select(port => WithoutTcp((run.IsPodman ? WithoutAnyAddress(port) : port).ToString()))) with
        {
            Otherwise = () => new JsonObject(),
        },
        Switch(nameof(PublishAll), "HostConfig.PublishAllPorts", run => run.Host.PublishAllPorts),
        Each(nameof(Expose), null, ReadExposed) with
        {
            Writer = (cmdlet, body) => body.Set("ExposedPorts", Set([.. cmdlet.Publish.Select(ToText), .. cmdlet.Expose.SelectMany(ports => ports.ToStrings())])),
        },
        // An empty list, not null: the engine's own containers never have null here.
        Each<NetworkAddress>(nameof(Dns), "HostConfig.Dns", server => server.Canonical, run => run.Host.Dns) with { Otherwise = () => new JsonArray() },
        Each(nameof(DnsOption), "HostConfig.DnsOptions", run => run.Host.DnsOptions) with { Otherwise = () => new JsonArray() },
        Each<SearchDomain>(nameof(DnsSearch), "HostConfig.DnsSearch", domain => domain.Name, run => run.Host.DnsSearch) with
        {
            Otherwise = () => new JsonArray(),
        },
        Each<ExtraHost>(nameof(AddHost), "HostConfig.ExtraHosts", host => host.ToString(), run => run.Host.ExtraHosts),
    ];

    private static string ToText(PortMapping port) => string.Create(CultureInfo.InvariantCulture, $"{port.ContainerPort}/{port.Protocol}");

    private static JsonObject ToNode(PortMapping port) => new() { ["HostIp"] = port.HostAddress ?? "", ["HostPort"] = port.HostPort };

    /// <summary>Converts <c>/db:/web/database</c>, the engine's format, to <c>db:database</c>.</summary>
    private static string ReadLink(string link)
    {
        (string other, string? alias) = SpecScanner.Cut(link, ':');
        return $"{other.TrimStart('/')}:{alias?.Split('/')[^1]}";
    }

    /// <summary>The port binding without the address 0.0.0.0, which Podman sets if no address was specified.</summary>
    private static DockerPortBinding WithoutAnyAddress(DockerPortBinding port) => port.HostIp is not "0.0.0.0"
        ? port
        : new DockerPortBinding { ContainerPort = port.ContainerPort, Protocol = port.Protocol, HostPort = port.HostPort };

    private static string WithoutTcp(string port) => port.EndsWith("/tcp", StringComparison.Ordinal) ? port[..^4] : port;

    private static IEnumerable<string> ReadExposed(ContainerRun run)
    {
        IEnumerable<string> published = run.Host.PortBindings
            .Select(port => string.Create(CultureInfo.InvariantCulture, $"{port.ContainerPort}/{port.Protocol}"));
        return run.Config.ExposedPorts.Except(published).Except(run.Image?.ExposedPorts ?? DockerStringList.Empty).Select(WithoutTcp);
    }
}
