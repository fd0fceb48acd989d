using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --expose</c> takes: a port or a range, and perhaps a protocol: <c>80</c>, <c>8000-8010/udp</c>.</summary>
public sealed record ExposedPorts : ISpec<ExposedPorts>
{
    private readonly PortSpan _ports;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no port.</exception>
    public ExposedPorts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string ports, string? protocol) = SpecScanner.Cut(text, '/');
        if (!PortSpan.TryParse(ports, out _ports)) { throw new InvalidValueException(PortMessages.NotAnExposedPort(ports, text)); }
        Protocol = PortProtocol.Normalize(protocol) ?? throw new InvalidValueException(PortMessages.ExposedProtocolUnknown(protocol!, text));
    }

    /// <summary>The first port.</summary>
    public int First => _ports.First;

    /// <summary>The last port; the first, where it is one.</summary>
    public int Last => _ports.Last;

    /// <summary><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    public string Protocol { get; }

    static string ISpec<ExposedPorts>.Kind => "a port";

    static bool ISpec<ExposedPorts>.TakesNumbers => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no port.</exception>
    public static ExposedPorts Parse(string text) => new(text);

    /// <summary>Whether this is one of them.</summary>
    public bool Contains(int port, string protocol) => port >= First && port <= Last && protocol == Protocol;

    /// <summary>Each port as the API takes it: <c>8000/udp</c>.</summary>
    public IReadOnlyList<string> ToStrings() =>
        [.. Enumerable.Range(First, _ports.Count).Select(port => FormattableString.Invariant($"{port}/{Protocol}"))];

    /// <summary>As it is written: <c>8000-8010/udp</c>.</summary>
    public override string ToString() => $"{_ports}/{Protocol}";
}
