using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Text;

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

    /// <summary>Address ranges in CIDR form: 10.1.0.0/24.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Subnet { get; set; } = [];

    /// <summary>Gateways, one for each subnet and in their order.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Gateway { get; set; } = [];

    /// <summary>The parts of the subnets that containers get their addresses from, in CIDR form and in the subnets' order.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] IPRange { get; set; } = [];

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
    [EntryArgument<LabelEntry>]
    [Alias("Opt")]
    public LabelEntry[] Option { get; set; } = [];

    /// <summary>Labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Check(Subnet, nameof(Subnet), text => IPNetwork.TryParse(text, out _), "10.1.0.0/24");
        Check(Gateway, nameof(Gateway), text => IPAddress.TryParse(text, out _), "10.1.0.1");
        Check(IPRange, nameof(IPRange), text => IPNetwork.TryParse(text, out _), "10.1.0.128/25");
        if (Gateway.Length > Subnet.Length || IPRange.Length > Subnet.Length)
        {
            Refuse(nameof(NetworkText.GatewayWithoutSubnet), NetworkText.GatewayWithoutSubnet(Math.Max(Gateway.Length, IPRange.Length), Subnet.Length));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        INetworks networks = Open(TargetEngine).Networks;
        foreach (string name in Name)
        {
            if (!ShouldProcess(name, NetworkText.NewAction)) { continue; }
            NetworkCreation creation = new(name)
            {
                Driver = Driver,
                Subnets = [.. Subnet.Select((subnet, index) => new SubnetCreation(subnet, Gateway.ElementAtOrDefault(index), IPRange.ElementAtOrDefault(index)))],
                Internal = Internal,
                Attachable = Attachable,
                IPv6 = IPv6,
                Options = LabelEntry.ToDictionary(Option),
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

    private void Check(IEnumerable<string> given, string parameter, Predicate<string> isValid, string example)
    {
        if (given.FirstOrDefault(text => !isValid(text)) is string bad)
        {
            Refuse(nameof(NetworkText.AddressNotValid), NetworkText.AddressNotValid(bad, parameter, example));
        }
    }
}
