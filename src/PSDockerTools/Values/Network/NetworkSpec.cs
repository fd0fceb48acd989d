using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --network</c>: a network name, <c>host</c>, <c>none</c>, <c>container:web</c>, or
/// <c>name=backend,alias=db,ip=172.20.0.5</c>. Unlike in the docker CLI, names and values are not converted to lower case.
/// </summary>
public sealed partial record NetworkSpec : ISpec<NetworkSpec>
{
    private static readonly string[] s_builtIn = ["default", "bridge", "host", "none"];

    /// <summary>The keys of the long form.</summary>
    internal static readonly string[] Keys = ["name", "alias", "ip", "ip6", "mac-address", "link-local-ip", "driver-opt", "gw-priority"];

    private readonly List<string> _aliases = [];
    private readonly List<string> _linkLocal = [];
    private readonly SortedDictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>Parses a network.</summary>
    /// <exception cref="FormatException">The text is not a network.</exception>
    public NetworkSpec(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool isLong = LongForm().IsMatch(text);
        foreach (string field in isLong ? CsvRecord.Read(text) : []) { Read(field, text); }
        if (!isLong) { Name = text; }
        if (string.IsNullOrWhiteSpace(Name)) { throw new InvalidValueException(NetworkValueMessages.NetworkWithoutName(text)); }
        if (_aliases.Count > 0 && !IsUserDefined) { throw new InvalidValueException(NetworkValueMessages.NetworkAliasBuiltIn(Name, text)); }
        Aliases = new DockerStringList(_aliases);
        LinkLocalAddresses = new DockerStringList(_linkLocal);
        DriverOptions = new DockerOptions(_options);
    }

    /// <summary>The name or ID of the network, or a network mode such as <c>host</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The additional network-scoped aliases of the container.</summary>
    public DockerStringList Aliases { get; }

    /// <summary>The container's IPv4 address in the network; null for an address that the engine assigns.</summary>
    public string? IPAddress { get; private set; }

    /// <summary>The container's IPv6 address in the network; null for an address that the engine assigns.</summary>
    public string? IPv6Address { get; private set; }

    /// <summary>The container's MAC address in the network; null for a generated address.</summary>
    public string? MacAddress { get; private set; }

    /// <summary>The link-local addresses of the container.</summary>
    public DockerStringList LinkLocalAddresses { get; }

    /// <summary>The options for the network driver.</summary>
    public DockerOptions DriverOptions { get; }

    /// <summary>The gateway priority: the network with the highest value provides the default gateway. Null if not specified.</summary>
    public int? GatewayPriority { get; private set; }

    /// <summary>Indicates a user-defined network, not a predefined one or the network of another container.</summary>
    public bool IsUserDefined => !s_builtIn.Contains(Name) && !Name.StartsWith("container:", StringComparison.Ordinal);

    /// <summary>The engine of the object that was specified as the network; null if text was specified.</summary>
    internal EngineEndpoint? Home { get; init; }

    static string ISpec<NetworkSpec>.Kind => "a network";

    /// <summary>Parses a network.</summary>
    /// <exception cref="FormatException">The text is not a network.</exception>
    public static NetworkSpec Parse(string text) => new(text);

    static string? ISpec<NetworkSpec>.Join(string before, string piece) =>
        FieldList.Join(before, piece, "alias", "driver-opt", "link-local-ip");

    /// <inheritdoc/>
    public bool Equals(NetworkSpec? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Returns the name, or the long form if there are options: <c>name=backend,alias=db</c>.</summary>
    public override string ToString()
    {
        string[] fields =
        [
            .. _aliases.Select(alias => $"alias={alias}"),
            .. Field("ip", IPAddress),
            .. Field("ip6", IPv6Address),
            .. Field("mac-address", MacAddress),
            .. _linkLocal.Select(address => $"link-local-ip={address}"),
            .. _options.Select(option => $"driver-opt={option.Key}={option.Value}"),
            .. Field("gw-priority", GatewayPriority?.ToString(CultureInfo.InvariantCulture)),
        ];
        return fields.Length == 0 && !LongForm().IsMatch(Name) ? Name : CsvRecord.Write([$"name={Name}", .. fields]);
    }

    private static string[] Field(string key, string? value) => value is null ? [] : [$"{key}={value}"];

    private void Read(string field, string text)
    {
        (string key, string? given) = SpecScanner.Cut(field, '=');
        string value = given?.Trim() ?? throw new InvalidValueException(NetworkValueMessages.NetworkFieldUnknown(field, text));
        switch (key.Trim().ToLowerInvariant())
        {
            case "name": Name = value; break;
            case "alias" when value.Length > 0: _aliases.Add(value); break;
            case "ip": IPAddress = Address(AddressGrammar.IsIpv4(value), value, field, text); break;
            case "ip6": IPv6Address = Address(AddressGrammar.IsIpv6(value), value, field, text); break;
            case "link-local-ip": _linkLocal.Add(Address(AddressGrammar.IsValid(value), value, field, text)); break;
            case "mac-address": MacAddress = Mac(value, field, text); break;
            case "driver-opt": AddOption(value, field, text); break;
            case "gw-priority": GatewayPriority = Priority(value, field, text); break;
            default: throw new InvalidValueException(NetworkValueMessages.NetworkFieldUnknown(field, text));
        }
    }

    private static string Address(bool valid, string value, string field, string text) =>
        valid ? value : throw new InvalidValueException(NetworkValueMessages.NotAnAddress(field, text));

    private static string Mac(string value, string field, string text) =>
        AddressGrammar.IsMac(value) ? value : throw new InvalidValueException(NetworkValueMessages.NotAMac(field, text));

    private void AddOption(string value, string field, string text)
    {
        (string name, string? setting) = SpecScanner.Cut(value, '=');
        if (name.Trim().Length == 0 || setting is null) { throw new InvalidValueException(NetworkValueMessages.NetworkOptionBroken(field, text)); }
        _options[name.Trim()] = setting.Trim();
    }

    private static int Priority(string value, string field, string text) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int priority)
            ? priority
            : throw new InvalidValueException(NetworkValueMessages.NetworkPriority(field, text));

    [GeneratedRegex(@"[0-9A-Za-z_]=[0-9A-Za-z_]")]
    private static partial Regex LongForm();
}
