using PSDockerTools.Containers;

namespace PSDockerTools.Tests.Containers;

public sealed class PortTextTests
{
    [Fact]
    public void Neighbours_are_told_as_ranges_and_exposed_ports_last() => Assert.Equal(
        "0.0.0.0:8000-8002->80-82/tcp, [::]:53->53/udp, 443/tcp",
        PortText.Ranges(
        [
            new() { ContainerPort = 443, Protocol = "tcp" },
            new() { HostAddress = "0.0.0.0", HostPort = 8001, ContainerPort = 81, Protocol = "tcp" },
            new() { HostAddress = "0.0.0.0", HostPort = 8000, ContainerPort = 80, Protocol = "tcp" },
            new() { HostAddress = "0.0.0.0", HostPort = 8002, ContainerPort = 82, Protocol = "tcp" },
            new() { HostAddress = "::", HostPort = 53, ContainerPort = 53, Protocol = "udp" },
        ]));
}
