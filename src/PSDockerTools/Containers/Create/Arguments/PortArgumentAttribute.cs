using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>
/// Converts arguments to ports to publish: 8080:80, ranges, a single number for a free port of the host, a DockerPort, or an object with its
/// properties.
/// </summary>
internal sealed class PortArgumentAttribute : SpecTransformationAttribute<PortMapping>
{
    public PortArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<PortMapping> Parse(string text) => PortMapping.ParseAll(text);

    protected override IEnumerable<PortMapping>? Convert(object value) => value switch
    {
        // A port that is only exposed is not published and is skipped.
        DockerPort port => port.HostPort is null ? [] : Row(name => PSObject.AsPSObject(port).Properties[name].Value),
        IDictionary row => Row(name => row[name]),
        PSObject row => Row(name => row.Properties[name]?.Value),
        _ => null,
    };

    private static IReadOnlyList<PortMapping>? Row(Func<string, object?> property)
    {
        string container = Text(property(nameof(DockerPort.ContainerPort)));
        if (container.Length == 0) { return null; }
        string address = Text(property(nameof(DockerPort.HostAddress)));
        string host = Text(property(nameof(DockerPort.HostPort)));
        string protocol = Text(property(nameof(DockerPort.Protocol)));
        return PortMapping.ParseAll($"{address}{(address.Length == 0 ? "" : ":")}{host}:{container}/{protocol}");
    }
}
