using System.Management.Automation;
using System.Net.Sockets;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>Ports to publish: 8080:80, 127.0.0.1:8080:80/udp, 8000-8010:8000-8010, or 80 alone for a free port of the host.</summary>
    [Parameter]
    [DockerOption("--publish", "-p")]
    [PortArgument]
    public PortMapping[] Publish { get; set; } = [];

    /// <summary>Publishes all ports that the image exposes, each on a free port of the host.</summary>
    [Parameter]
    [DockerOption("--publish-all", "-P")]
    [SwitchArgument]
    public SwitchParameter PublishAll { get; set; }

    /// <summary>Ports that are exposed and not published: 80, 53/udp, 8000-8010.</summary>
    [Parameter]
    [DockerOption("--expose")]
    [SpecArgument<ExposedPorts>(TakesSeveral = true)]
    public ExposedPorts[] Expose { get; set; } = [];

    /// <summary>
    /// The networks to be on: names, DockerNetworks, host, none, container:web, or name=backend,alias=db,ip=172.20.0.5 (or a hashtable of
    /// that). Several need API 1.44.
    /// </summary>
    [Parameter]
    [DockerOption("--network", HiddenName = "--net")]
    [Alias("Net")]
    [NetworkSpecArgument]
    [ArgumentCompleter(typeof(NetworkModeCompleter))]
    public NetworkSpec[] Network { get; set; } = [];

    /// <summary>What else the container is called on the first of its networks, which must be one that somebody made.</summary>
    [Parameter]
    [DockerOption("--network-alias", HiddenName = "--net-alias")]
    [Alias("NetAlias")]
    [ValidateNotNullOrEmpty]
    public string[] NetworkAlias { get; set; } = [];

    /// <summary>Its IPv4 address on the first of its networks.</summary>
    [Parameter]
    [DockerOption("--ip")]
    [Alias("IP")]
    [AddressArgument(Family = AddressFamily.InterNetwork)]
    public NetworkAddress? IPAddress { get; set; }

    /// <summary>Its IPv6 address on the first of its networks.</summary>
    [Parameter]
    [DockerOption("--ip6")]
    [Alias("IP6")]
    [AddressArgument(Family = AddressFamily.InterNetworkV6)]
    public NetworkAddress? IPv6Address { get; set; }

    /// <summary>Its link-local addresses on the first of its networks.</summary>
    [Parameter]
    [DockerOption("--link-local-ip")]
    [Alias("LinkLocalIP")]
    [AddressArgument(TakesSeveral = true)]
    public NetworkAddress[] LinkLocalAddress { get; set; } = [];

    /// <summary>Its MAC address on the first of its networks: 92:d0:c6:0a:29:33. It needs API 1.44.</summary>
    [Parameter]
    [DockerOption("--mac-address")]
    [SpecArgument<MacAddress>]
    public MacAddress? MacAddress { get; set; }

    /// <summary>Other containers that it reaches by name: db, or db:database for another name.</summary>
    [Parameter]
    [DockerOption("--link")]
    [SpecArgument<ContainerLink>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    public ContainerLink[] Link { get; set; } = [];

    /// <summary>The addresses of the DNS servers that it asks.</summary>
    [Parameter]
    [DockerOption("--dns")]
    [AddressArgument(TakesSeveral = true)]
    public NetworkAddress[] Dns { get; set; } = [];

    /// <summary>Options of its resolver, as /etc/resolv.conf has them: ndots:2, rotate.</summary>
    [Parameter]
    [DockerOption("--dns-option", HiddenName = "--dns-opt")]
    [Alias("DnsOpt")]
    [ValidateNotNullOrEmpty]
    public string[] DnsOption { get; set; } = [];

    /// <summary>Domains that it looks short names up in; a single dot for none.</summary>
    [Parameter]
    [DockerOption("--dns-search")]
    [SpecArgument<SearchDomain>(TakesSeveral = true)]
    public SearchDomain[] DnsSearch { get; set; } = [];

    /// <summary>Lines of its /etc/hosts: db:10.0.0.5, db=2001:db8::5, host.docker.internal:host-gateway; or a hashtable.</summary>
    [Parameter]
    [DockerOption("--add-host")]
    [SpecArgument<ExtraHost>(TakesSeveral = true)]
    public ExtraHost[] AddHost { get; set; } = [];

    private ContainerNetworking DescribeNetworking() => new()
    {
        Networks = Network,
        Aliases = NetworkAlias,
        IPAddress = IPAddress,
        IPv6Address = IPv6Address,
        LinkLocalAddresses = LinkLocalAddress,
        MacAddress = MacAddress,
        Links = Link,
        Ports = Publish,
        Exposed = Expose,
        PublishAll = PublishAll,
        Dns = Dns,
        DnsOptions = DnsOption,
        DnsSearch = DnsSearch,
        Hosts = AddHost,
    };
}
