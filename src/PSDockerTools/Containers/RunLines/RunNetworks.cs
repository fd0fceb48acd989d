using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

/// <summary>
/// The networks of a container, in docker's syntax. The settings of the first network are written as separate options, unless it needs the long form
/// of --network.
/// </summary>
internal sealed class RunNetworks
{
    private const int ShortestId = 12;
    private const int LocallyAdministered = 2;
    private static readonly string[] s_usual = ["", "default", "bridge"];

    private readonly ContainerRun _run;
    private readonly DockerEndpoint? _first;

    /// <summary>The first network, if its settings are written as separate options; null otherwise.</summary>
    private readonly DockerEndpoint? _short;

    public RunNetworks(ContainerRun run)
    {
        _run = run;
        IReadOnlyList<DockerEndpoint> all = run.Container.NetworkSettings.Networks;
        string mode = run.IsPodman ? PodmanDefaults.NetworkMode(run.Host.NetworkMode, all) : run.Host.NetworkMode;
        bool usual = s_usual.Contains(mode);
        DockerEndpoint[] others = [.. all.Where(network => !IsCalled(network, mode) && !(usual && IsDefault(network)))];
        _first = all.FirstOrDefault(network => IsCalled(network, mode));
        bool isLong = _first is not null && (_first.DriverOpts.Count > 0 || _first.GwPriority != 0);
        if (usual && others.Length > 0) { run.Warn(DockerLineMessages.NetworksLeftOut([.. others.Select(network => network.Name)], run.Container.Name)); }
        Names = [.. usual && !isLong ? [] : new[] { isLong ? Write(_first!) : mode }, .. usual ? [] : others.Select(Write)];
        _short = usual || isLong ? null : _first;
    }

    /// <summary>The names or long forms of the networks; empty if the container has only the default network.</summary>
    public IReadOnlyList<string> Names { get; }

    public IEnumerable<string> Aliases => _short is null ? [] : AliasesOn(_short);

    public DockerEndpointAddresses? Addresses => _short?.IPAMConfig;

    public IEnumerable<string> Links => _first?.Links ?? DockerStringList.Empty;

    public string? MacAddress => _run.Config.MacAddress ?? AskedMacAddress;

    /// <summary>
    /// The requested MAC address, for engines that do not report it in the configuration. Before the first start the endpoint has the requested
    /// address; afterwards it has the address in use. An engine sets the locally administered bit in addresses that it generates, so an address
    /// without this bit was requested.
    /// </summary>
    private string? AskedMacAddress => _first?.MacAddress is { Length: > 1 } address
        && (_run.IsNeverStarted
            || (int.TryParse(address.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int first) && (first & LocallyAdministered) == 0))
            ? address
            : null;

    private bool IsDefault(DockerEndpoint network) => network.Name == "bridge" || (_run.IsPodman && network.Name == PodmanDefaults.Network);

    private static bool IsCalled(DockerEndpoint network, string mode) =>
        network.Name == mode
        || (mode == "default" && network.Name == "bridge")
        || (mode.Length >= ShortestId && network.NetworkID?.StartsWith(mode, StringComparison.Ordinal) == true);

    /// <summary>The aliases without the container's short ID, which the engine adds before API 1.45.</summary>
    private IEnumerable<string> AliasesOn(DockerEndpoint network) => network.Aliases.Where(alias => alias != _run.ShortId);

    private string Write(DockerEndpoint network)
    {
        string[] more =
        [
            .. AliasesOn(network).Select(alias => $"alias={alias}"),
            .. network.IPAMConfig?.IPv4Address is { } ip ? [$"ip={ip}"] : Array.Empty<string>(),
            .. network.IPAMConfig?.IPv6Address is { } ip6 ? [$"ip6={ip6}"] : Array.Empty<string>(),
            .. network.IPAMConfig?.LinkLocalIPs.Select(address => $"link-local-ip={address}") ?? [],
            .. network.DriverOpts.Select(option => $"driver-opt={option.Key}={option.Value}"),
            .. network.GwPriority != 0 ? [string.Create(CultureInfo.InvariantCulture, $"gw-priority={network.GwPriority}")] : Array.Empty<string>(),
        ];
        return more.Length == 0 ? network.Name : CsvRecord.Write([$"name={network.Name}", .. more]);
    }
}
