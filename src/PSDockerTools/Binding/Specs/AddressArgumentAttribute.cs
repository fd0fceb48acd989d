using System.Collections.Generic;
using System.Net;

namespace PSDockerTools.Binding;

/// <summary>Takes IP addresses: 172.20.0.5, 2001:db8::5, an IPAddress.</summary>
internal sealed class AddressArgumentAttribute : SpecTransformationAttribute<NetworkAddress>
{
    protected override IEnumerable<NetworkAddress>? Convert(object value) =>
        value is IPAddress address ? [new NetworkAddress(address)] : null;
}
