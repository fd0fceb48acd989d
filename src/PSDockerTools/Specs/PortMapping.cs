using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.Text;

namespace PSDockerTools;

/// <summary>
/// A container's port that is published: <c>[[address:]hostPort:]port[/protocol]</c>, or
/// <c>target=80,published=8080,protocol=tcp</c> (docker/go-connections, nat).
/// </summary>
public sealed record PortMapping
{
    private static readonly string[] s_protocols = ["tcp", "udp", "sctp"];

    /// <summary>Reads one that publishes a single port; <see cref="ParseAll"/> reads ranges.</summary>
    /// <exception cref="FormatException">It is not a port mapping, or it publishes several.</exception>
    public PortMapping(string text)
    {
        IReadOnlyList<PortMapping> all = ParseAll(text);
        if (all.Count != 1) { throw new FormatException(SpecText.PortRangeForOne(text)); }
        (HostAddress, HostPort, ContainerPort, Protocol) = (all[0].HostAddress, all[0].HostPort, all[0].ContainerPort, all[0].Protocol);
    }

    private PortMapping(string? hostAddress, string hostPort, int containerPort, string protocol) =>
        (HostAddress, HostPort, ContainerPort, Protocol) = (hostAddress, hostPort, containerPort, protocol);

    /// <summary>The address on the host; null for all of them.</summary>
    public string? HostAddress { get; }

    /// <summary>The port on the host; empty for a free one, <c>8000-9000</c> for a free one of these.</summary>
    public string HostPort { get; }

    /// <summary>The port inside.</summary>
    public int ContainerPort { get; }

    /// <summary><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    public string Protocol { get; }

    /// <summary>Reads one mapping; a range gives one for each of its ports.</summary>
    /// <exception cref="FormatException">It is not a port mapping.</exception>
    public static IReadOnlyList<PortMapping> ParseAll(string text)
    {
        string spec = text.Contains('=', StringComparison.Ordinal) ? ToShortForm(text) : text;
        (string rest, string? slash) = SpecScanner.Cut(spec, '/');
        string protocol = (slash ?? "tcp").ToLowerInvariant();
        if (!s_protocols.Contains(protocol)) { throw new FormatException(SpecText.ProtocolUnknown(slash!, text)); }
        (string? address, string host, string container) = Split(rest, text);
        if (!SpecScanner.TryPorts(container, out int first, out int last)) { throw new FormatException(SpecText.NotAPort(container, text)); }
        if (host.Length == 0)
        {
            return [.. Enumerable.Range(first, last - first + 1).Select(port => new PortMapping(address, "", port, protocol))];
        }
        if (!SpecScanner.TryPorts(host, out int hostFirst, out int hostLast)) { throw new FormatException(SpecText.NotAPort(host, text)); }
        if (first == last && hostLast > hostFirst) { return [new PortMapping(address, host, first, protocol)]; }
        if (hostLast - hostFirst != last - first) { throw new FormatException(SpecText.PortRangesDiffer(host, container, text)); }
        return
        [
            .. Enumerable.Range(0, last - first + 1)
                .Select(offset => new PortMapping(address, (hostFirst + offset).ToString(CultureInfo.InvariantCulture), first + offset, protocol)),
        ];
    }

    /// <summary>As it is written: <c>127.0.0.1:8080:80/tcp</c>.</summary>
    public override string ToString()
    {
        string address = HostAddress is null ? "" : HostAddress.Contains(':', StringComparison.Ordinal) ? $"[{HostAddress}]:" : HostAddress + ":";
        string host = HostPort.Length == 0 && HostAddress is null ? "" : HostPort + ":";
        return string.Create(CultureInfo.InvariantCulture, $"{address}{host}{ContainerPort}/{Protocol}");
    }

    /// <summary>All parts but the last two are the address, which may have colons of its own.</summary>
    private static (string? Address, string Host, string Container) Split(string spec, string text)
    {
        string[] parts = spec.Split(':');
        if (parts.Length <= 2) { return (null, parts.Length == 2 ? parts[0] : "", parts[^1]); }
        string given = string.Join(':', parts[..^2]);
        string address = given.StartsWith('[') && given.EndsWith(']') ? given[1..^1] : given;
        if (address.Length == 0) { return (null, parts[^2], parts[^1]); }
        return System.Net.IPAddress.TryParse(address, out _) ? (address, parts[^2], parts[^1]) : throw new FormatException(SpecText.NotAnAddress(given, text));
    }

    private static string ToShortForm(string text)
    {
        string target = "", published = "", protocol = "tcp";
        foreach (string field in text.Split(','))
        {
            (string key, string? value) = SpecScanner.Cut(field, '=');
            switch (key.ToLowerInvariant())
            {
                case "target": target = value ?? ""; break;
                case "published": published = value ?? ""; break;
                case "protocol": protocol = value ?? ""; break;
                case "mode": break; // a service's; docker run passes over it
                default: throw new FormatException(SpecText.PortFieldUnknown(field, text));
            }
        }
        return $"{(published.Length == 0 ? "" : published + ":")}{target}/{protocol}";
    }
}
