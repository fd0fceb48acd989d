using System.Collections.Generic;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Networks;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Makes networks.</summary>
/// <remarks><para>A name that is taken is an error, as in docker network create.</para></remarks>
/// <example>
/// <para>Makes a bridge network.</para>
/// <code>New-DockerNetwork backend</code>
/// </example>
/// <example>
/// <para>Makes one with addresses of its own and no way out.</para>
/// <code>New-DockerNetwork vault -Subnet 10.77.0.0/24 -Gateway 10.77.0.1 -Internal</code>
/// </example>
/// <seealso cref="ConnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommon.New, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerNetwork))]
public sealed class NewDockerNetworkCommand : EngineCmdlet
{
    /// <summary>The names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The driver; bridge without it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NetworkDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Driver { get; set; }

    /// <summary>The subnets in CIDR form: 10.1.0.0/24, fd00:1::/64.</summary>
    [Parameter]
    [SpecArgument<NetworkPrefix>(TakesSeveral = true)]
    public NetworkPrefix[] Subnet { get; set; } = [];

    /// <summary>The gateways. Each belongs to the subnet that contains it.</summary>
    [Parameter]
    [AddressArgument(TakesSeveral = true)]
    public NetworkAddress[] Gateway { get; set; } = [];

    /// <summary>The ranges that containers get their addresses from, in CIDR form. Each belongs to the subnet that contains it.</summary>
    [Parameter]
    [SpecArgument<NetworkPrefix>(TakesSeveral = true)]
    public NetworkPrefix[] IPRange { get; set; } = [];

    /// <summary>Addresses that the network's driver keeps for itself: router=10.1.0.5, or a hashtable. No container gets them.</summary>
    [Parameter]
    [Alias("AuxAddress")]
    [EntryArgument<AuxiliaryAddress>]
    public AuxiliaryAddress[] AuxiliaryAddress { get; set; } = [];

    /// <summary>Gives the network no way out.</summary>
    [Parameter]
    public SwitchParameter Internal { get; set; }

    /// <summary>Lets containers that are no service's join it, where it is a swarm's.</summary>
    [Parameter]
    public SwitchParameter Attachable { get; set; }

    /// <summary>Gives it IPv6, too.</summary>
    [Parameter]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>The driver's options: name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<DriverOption>]
    [Alias("Opt")]
    public DriverOption[] Option { get; set; } = [];

    /// <summary>Labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    private IReadOnlyList<SubnetCreation> Subnets { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing() => Subnets = OrRefuse(() => SubnetPlan.Make(Subnet, Gateway, IPRange, AuxiliaryAddress));

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        INetworks networks = Open(TargetEngine).Networks;
        foreach (string name in Name)
        {
            if (!ShouldProcess(name, ObjectMessages.NewAction(Resource<DockerNetwork>.Instance))) { continue; }
            NetworkCreation creation = new(name)
            {
                Driver = Driver,
                Subnets = Subnets,
                Internal = Internal,
                Attachable = Attachable,
                IPv6 = IPv6,
                Options = NamedOption.ToDictionary(Option),
                Labels = LabelEntry.ToDictionary(Label),
            };
            Start(name, async job =>
            {
                NetworkCreated made = await networks.CreateAsync(creation, job.Token);
                foreach (string warning in made.Warnings) { await job.PostAsync(cmdlet => cmdlet.WriteWarning(warning)); }
                await job.WriteAsync(await networks.GetAsync(made.Id, job.Token));
            });
        }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Write(wait: true);
}
