using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Containers;

/// <summary>Formats ports as docker ps does: <c>0.0.0.0:8000-8002->80-82/tcp, 443/tcp</c>.</summary>
internal static class PortText
{
    public static string Ranges(IEnumerable<DockerPort> ports)
    {
        List<string> written = [];
        foreach (IGrouping<(string?, string, int?), DockerPort> group in ports
            .OrderBy(port => port.HostPort is null)
            .ThenBy(port => port.HostAddress, StringComparer.Ordinal)
            .ThenBy(port => port.ContainerPort)
            .GroupBy(port => (port.HostAddress, port.Protocol, Offset: port.HostPort - port.ContainerPort)))
        {
            DockerPort[] row = [.. group.OrderBy(port => port.ContainerPort)];
            for (int start = 0, end; start < row.Length; start = end)
            {
                for (end = start + 1; end < row.Length && row[end].ContainerPort == row[end - 1].ContainerPort + 1;) { end++; }
                written.Add(Write(row[start], row[end - 1]));
            }
        }
        return string.Join(", ", written);
    }

    /// <summary>Converts a deserialized port back to a DockerPort.</summary>
    public static DockerPort Read(PSObject copy) => new()
    {
        HostAddress = LanguagePrimitives.ConvertTo<string?>(copy.Properties[nameof(DockerPort.HostAddress)]?.Value) is { Length: > 0 } address ? address : null,
        HostPort = LanguagePrimitives.ConvertTo<int?>(copy.Properties[nameof(DockerPort.HostPort)]?.Value),
        ContainerPort = LanguagePrimitives.ConvertTo<int>(copy.Properties[nameof(DockerPort.ContainerPort)]?.Value),
        Protocol = LanguagePrimitives.ConvertTo<string>(copy.Properties[nameof(DockerPort.Protocol)]?.Value),
    };

    private static string Write(DockerPort first, DockerPort last)
    {
        if (first == last) { return first.ToString(); }
        string inside = string.Create(CultureInfo.InvariantCulture, $"{first.ContainerPort}-{last.ContainerPort}/{first.Protocol}");
        if (first.HostPort is null) { return inside; }
        string address = first.HostAddress is not null && first.HostAddress.Contains(':') ? $"[{first.HostAddress}]" : first.HostAddress ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"{address}:{first.HostPort}-{last.HostPort}->{inside}");
    }
}
