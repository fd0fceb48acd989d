using System.Collections.Generic;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Networks;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Creates networks.</summary>
/// <remarks><para>A name that already exists is an error, as in docker network create.</para></remarks>
/// <example>
/// <para>Creates a bridge network.</para>
/// <code>New-DockerNetwork backend</code>
/// </example>
/// <example>
/// <para>Creates a network with its own subnet and without external access.</para>
/// <code>New-DockerNetwork vault -Subnet 10.77.0.0/24 -Gateway 10.77.0.1 -Internal</code>
/// </example>
/// <seealso cref="ConnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommon.New, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerNetwork))]
public sealed class NewDockerNetworkCommand : EngineCmdlet
{
    /// <summary>The names of the networks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The network driver. Default: bridge.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NetworkDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Driver { get; set; }

    /// <summary>The subnets in CIDR format: 10.1.0.0/24, fd00:1::/64.</summary>
    [Parameter]
    [SpecArgument<NetworkPrefix>(TakesSeveral = true)]
    public NetworkPrefix[] Subnet { get; set; } = [];

    /// <summary>The gateways. Each belongs to the subnet that contains it.</summary>
    [Parameter]
    [AddressArgument(TakesSeveral = true)]
    public NetworkAddress[] Gateway { get; set; } = [];

    /// <summary>The IP ranges in CIDR format, from which containers get their addresses. Each belongs to the subnet that contains it.</summary>
    [Parameter]
    [SpecArgument<NetworkPrefix>(TakesSeveral = true)]
    public NetworkPrefix[] IPRange { get; set; } = [];

    /// <summary>Auxiliary addresses that the network driver reserves: router=10.1.0.5, or a hashtable. No container gets them.</summary>
    [Parameter]
    [Alias("AuxAddress")]
    [EntryArgument<AuxiliaryAddress>]
    public AuxiliaryAddress[] AuxiliaryAddress { get; set; } = [];

    /// <summary>Restricts external access to the network.</summary>
    [Parameter]
    public SwitchParameter Internal { get; set; }

    /// <summary>Allows standalone containers to attach to an overlay network.</summary>
    [Parameter]
    public SwitchParameter Attachable { get; set; }

    /// <summary>Enables IPv6 on the network.</summary>
    [Parameter]
    public SwitchParameter IPv6 { get; set; }

    /// <summary>The network driver's options: name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<DriverOption>]
    [Alias("Opt")]
    public DriverOption[] Option { get; set; } = [];

    /// <summary>The labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    private IReadOnlyList<SubnetCreation> Subnets { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing() => Subnets = ParseOrThrow(() => SubnetPlan.Make(Subnet, Gateway, IPRange, AuxiliaryAddress));

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
