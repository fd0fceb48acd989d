using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.Binding;

/// <summary>Converts IP addresses: 172.20.0.5, 2001:db8::5, an IPAddress.</summary>
internal sealed class AddressArgumentAttribute : SpecTransformationAttribute<NetworkAddress>
{
    /// <summary>The required address family; <see cref="AddressFamily.Unspecified"/> for IPv4 or IPv6.</summary>
    public AddressFamily Family { get; set; }

    protected override IEnumerable<NetworkAddress>? Convert(object value) =>
        value is IPAddress address ? [new NetworkAddress(address)] : null;

    protected override NetworkAddress Check(NetworkAddress spec) => Family == AddressFamily.Unspecified || spec.Family == Family
        ? spec
        : throw new InvalidValueException(NetworkValueMessages.AddressOfOtherFamily(spec.Text, Family == AddressFamily.InterNetworkV6));
}
