using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --expose</c>, a port or a range with an optional protocol: <c>80</c>, <c>8000-8010/udp</c>.</summary>
public sealed record ExposedPorts : ISpec<ExposedPorts>
{
    private readonly PortSpan _ports;

    /// <summary>Parses a port.</summary>
    /// <exception cref="FormatException">The text is not a port.</exception>
    public ExposedPorts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string ports, string? protocol) = SpecScanner.Cut(text, '/');
        if (!PortSpan.TryParse(ports, out _ports)) { throw new InvalidValueException(PortMessages.NotAnExposedPort(ports, text)); }
        Protocol = PortProtocol.Normalize(protocol) ?? throw new InvalidValueException(PortMessages.ExposedProtocolUnknown(protocol!, text));
    }

    /// <summary>The first port.</summary>
    public int First => _ports.First;

    /// <summary>The last port; equal to the first for a single port.</summary>
    public int Last => _ports.Last;

    /// <summary>The protocol: <c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    public string Protocol { get; }

    static string ISpec<ExposedPorts>.Kind => "a port";

    static bool ISpec<ExposedPorts>.AcceptsNumbers => true;

    /// <summary>Parses a port.</summary>
    /// <exception cref="FormatException">The text is not a port.</exception>
    public static ExposedPorts Parse(string text) => new(text);

    /// <summary>Checks whether the port is in the range.</summary>
    public bool Contains(int port, string protocol) => port >= First && port <= Last && protocol == Protocol;

    /// <summary>Returns each port in the API's format: <c>8000/udp</c>.</summary>
    public IReadOnlyList<string> ToStrings() =>
        [.. Enumerable.Range(First, _ports.Count).Select(port => FormattableString.Invariant($"{port}/{Protocol}"))];

    /// <summary>Returns the text form: <c>8000-8010/udp</c>.</summary>
    public override string ToString() => $"{_ports}/{Protocol}";
}
