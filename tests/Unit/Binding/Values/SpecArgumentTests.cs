using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using PSDockerTools.Binding;
using PSDockerTools.Containers;

namespace PSDockerTools.Tests.Binding;

/// <summary>The attributes alone, with what a script cannot easily make.</summary>
public sealed class SpecArgumentTests
{
    [Fact]
    public void A_spec_that_crossed_a_process_is_read_by_its_text()
    {
        object copy = PSSerializer.Deserialize(PSSerializer.Serialize(new PortMapping("127.0.0.1:8080:80/udp")));
        Assert.Equal(new PortMapping("127.0.0.1:8080:80/udp"), new PortArgumentAttribute().Transform(null!, copy));
        object time = PSSerializer.Deserialize(PSSerializer.Serialize(new Duration("90s")));
        Assert.Equal(new Duration("90s"), new DurationArgumentAttribute().Transform(null!, time));
    }

    [Fact]
    public void The_ports_of_a_container_are_published_again_as_they_were()
    {
        DockerPort[] ports =
        [
            new() { HostAddress = "0.0.0.0", HostPort = 8080, ContainerPort = 80, Protocol = "tcp" },
            new() { HostAddress = "::", HostPort = 8080, ContainerPort = 80, Protocol = "tcp" },
            new() { ContainerPort = 443, Protocol = "tcp" },
        ];
        Assert.Equal("0.0.0.0:8080:80/tcp [::]:8080:80/tcp", Text(new PortArgumentAttribute().Transform(null!, ports)));
        object copies = PSSerializer.Deserialize(PSSerializer.Serialize(ports[..2]));
        Assert.Equal("0.0.0.0:8080:80/tcp [::]:8080:80/tcp", Text(new PortArgumentAttribute().Transform(null!, copies)));
    }

    [Fact]
    public void Null_is_none()
    {
        Assert.Empty(Assert.IsType<PortMapping[]>(new PortArgumentAttribute().Transform(null!, null)));
        Assert.Null(new SpecArgumentAttribute<ByteSize>().Transform(null!, null));
    }

    [Fact]
    public void Labels_of_an_object_are_a_table()
    {
        object labels = new DockerLabels(new Dictionary<string, string> { ["owner"] = "me", ["list"] = "a,b" });
        Assert.Equal("owner=me list=a,b", Text(new EntryArgumentAttribute<LabelEntry>().Transform(null!, labels)));
    }

    [Fact]
    public void What_is_wrong_is_the_binders_own_error()
    {
        ArgumentTransformationMetadataException refused =
            Assert.Throws<ArgumentTransformationMetadataException>(() => new PortArgumentAttribute().Transform(null!, "x"));
        Assert.IsAssignableFrom<FormatException>(refused.InnerException);
    }

    [Fact]
    public void Numbers_of_every_size_are_taken_where_only_their_value_matters()
    {
        object[] numbers = [(byte)8, (short)8, (ushort)8, 8u, 8L, 8ul, new BigInteger(8), PSObject.AsPSObject(8)];
        Assert.Equal("8/tcp 8/tcp 8/tcp 8/tcp 8/tcp 8/tcp 8/tcp 8/tcp", Text(new PortArgumentAttribute().Transform(null!, numbers)));
        Assert.Equal(new ByteSize("8"), new SpecArgumentAttribute<ByteSize>().Transform(null!, 8.0));
    }

    private static string Text(object? specs) =>
        string.Join(' ', Assert.IsAssignableFrom<IEnumerable<object>>(specs).Select(spec => spec.ToString()));
}
