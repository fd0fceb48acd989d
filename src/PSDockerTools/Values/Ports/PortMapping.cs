using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A published port of a container: <c>[[address:]hostPort:]port[/protocol]</c>, or <c>target=80,published=8080,protocol=tcp</c>
/// (docker/go-connections, nat).
/// </summary>
public sealed record PortMapping : ISpec<PortMapping>
{
    /// <summary>Parses a mapping of a single port; <see cref="ParseAll"/> also accepts ranges.</summary>
    /// <exception cref="FormatException">The text is not a port mapping, or it publishes several ports.</exception>
    public PortMapping(string text)
    {
        IReadOnlyList<PortMapping> all = ParseAll(text);
        if (all.Count != 1) { throw new InvalidValueException(PortMessages.PortRangeForOne(text)); }
        (HostAddress, HostPort, ContainerPort, Protocol) = (all[0].HostAddress, all[0].HostPort, all[0].ContainerPort, all[0].Protocol);
    }

    private PortMapping(string? hostAddress, string hostPort, int containerPort, string protocol) =>
        (HostAddress, HostPort, ContainerPort, Protocol) = (hostAddress, hostPort, containerPort, protocol);

    /// <summary>The IP address on the host; null for all addresses.</summary>
    public string? HostAddress { get; }

    /// <summary>The port on the host; empty for any free port, <c>8000-9000</c> for a free port in this range.</summary>
    public string HostPort { get; }

    /// <summary>The port in the container.</summary>
    public int ContainerPort { get; }

    /// <summary>The protocol: <c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    public string Protocol { get; }

    static string ISpec<PortMapping>.Kind => "a port mapping";

    static bool ISpec<PortMapping>.AcceptsNumbers => true;

    /// <summary>Parses a mapping of a single port.</summary>
    /// <exception cref="FormatException">The text is not a port mapping, or it publishes several ports.</exception>
    public static PortMapping Parse(string text) => new(text);

    /// <summary>Parses a mapping; a range of container ports results in one mapping for each port.</summary>
    /// <exception cref="FormatException">The text is not a port mapping.</exception>
    public static IReadOnlyList<PortMapping> ParseAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = (text.Contains('=', StringComparison.Ordinal) ? ToShortForm(text) : text).Split(':');
        string? address = Address(parts, text);
        string host = parts.Length > 1 ? parts[^2] : "";
        (string container, string? protocol) = SpecScanner.Cut(parts[^1], '/');
        return Combine(address, host, container, Protocols(protocol, text), text);
    }

    static string? ISpec<PortMapping>.Join(string before, string piece) => FieldList.Join(before, piece);

    /// <summary>Returns the text form: <c>127.0.0.1:8080:80/tcp</c>.</summary>
    public override string ToString()
    {
        bool brackets = HostAddress?.Contains(':', StringComparison.Ordinal) == true;
        string address = HostAddress is null ? "" : brackets ? $"[{HostAddress}]:" : HostAddress + ":";
        string host = HostPort.Length == 0 && HostAddress is null ? "" : HostPort + ":";
        return string.Create(CultureInfo.InvariantCulture, $"{address}{host}{ContainerPort}/{Protocol}");
    }

    /// <summary>
    /// Combines host ports and container ports. A host range for a single container port means a free port in the range; otherwise the
    /// ranges are matched port by port.
    /// </summary>
    private static IReadOnlyList<PortMapping> Combine(string? address, string host, string container, string protocol, string text)
    {
        PortSpan inside = Ports(container, text);
        if (host.Length == 0) { return [.. Each(inside).Select(port => new PortMapping(address, "", port, protocol))]; }
        PortSpan outside = Ports(host, text);
        if (inside.Count == 1) { return [new PortMapping(address, outside.ToString(), inside.First, protocol)]; }
        if (outside.Count != inside.Count) { throw new InvalidValueException(PortMessages.PortRangesDiffer(host, container, text)); }
        int shift = outside.First - inside.First;
        return [.. Each(inside).Select(port => new PortMapping(address, Digits(port + shift), port, protocol))];
    }

    private static IEnumerable<int> Each(PortSpan span) => Enumerable.Range(span.First, span.Count);

    private static string Digits(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static PortSpan Ports(string part, string text) =>
        PortSpan.TryParse(part, out PortSpan span) ? span : throw new InvalidValueException(PortMessages.NotAPort(part, text));

    private static string Protocols(string? part, string text) =>
        PortProtocol.Normalize(part) ?? throw new InvalidValueException(PortMessages.ProtocolUnknown(part!, text));

    /// <summary>Returns the host address: all parts except the last two. An IPv6 address contains colons itself.</summary>
    private static string? Address(string[] parts, string text)
    {
        string given = parts.Length > 2 ? string.Join(':', parts[..^2]) : "";
        if (given.Length == 0) { return null; }
        string address = given[0] == '[' && given[^1] == ']' ? given[1..^1] : given;
        return AddressGrammar.IsValid(address) ? address : throw new InvalidValueException(PortMessages.NotAnAddress(given, text));
    }

    private static string ToShortForm(string text)
    {
        string target = "", published = "", protocol = "";
        foreach (string field in text.Split(','))
        {
            (string key, string? value) = SpecScanner.Cut(field, '=');
            switch (key.ToLowerInvariant())
            {
                case "target" when value is not null: target = value; break;
                case "published" when value is not null: published = value; break;
                case "protocol" when value is not null: protocol = value; break;
                case "mode" when value is not null: break; // applies to swarm services; docker run ignores it
                default: throw new InvalidValueException(PortMessages.PortFieldUnknown(field, text));
            }
        }
        return $"{published}:{target}/{protocol}";
    }
}
