using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class NetworkTests : EngineTest
{
    [Fact]
    public void A_network_is_made_with_subnet_gateway_and_labels()
    {
        string net = Subnet(1);
        dynamic made = Shell.One($"New-DockerNetwork {Name("a")} -Subnet {net}.0/24 -Gateway {net}.254 -IPRange {net}.128/25 -Internal -Label owner=me");
        Assert.Equal("PSDockerTools.DockerNetwork", ((PSObject)made).TypeNames[0]);
        Assert.Equal("bridge", made.Driver);
        Assert.True(made.Internal);
        Assert.Equal($"{net}.0/24", Shell.Text($"(Get-DockerNetwork {Name("a")}).Subnets[0].Subnet"));
        Assert.Equal($"{net}.254", Shell.Text($"(Get-DockerNetwork {Name("a")}).Subnets[0].Gateway"));
        Assert.Equal("me", Shell.Text($"(Get-DockerNetwork {Name("a")}).Labels.owner"));
        Assert.Equal(Name("a"), Shell.Text($"Get-DockerNetwork {Prefix}-* -Label owner=me"));
    }

    [Fact]
    public void Containers_on_a_network_are_told_by_name_and_by_wildcard()
    {
        Shell.Get($"New-DockerNetwork {Name("a")}");
        string container = Running("c", $"-Network {Name("a")}");
        Assert.Equal(container, Shell.Text($"(Get-DockerNetwork {Name("a")}).Containers.Name"));
        Assert.Equal(container, Shell.Text($"(Get-DockerNetwork {Prefix}-*).Containers.Name"));
        Assert.Matches(@"^\d+\.\d+\.\d+\.\d+", Shell.Text($"(Get-DockerNetwork {Name("a")}).Containers[0].IPAddress"));
    }

    [Fact]
    public void A_container_is_connected_under_another_name_and_disconnected()
    {
        string net = Subnet(2);
        Shell.Get($"New-DockerNetwork {Name("a")} -Subnet {net}.0/24");
        string server = Running("server"), client = Running("client", $"-Network {Name("a")}");
        Assert.Equal(server, Shell.Text($"Connect-DockerNetwork {server} {Name("a")} -NetworkAlias www -IPAddress {net}.77 -PassThru"));
        Assert.Contains($"{net}.77", Shell.Text($"Invoke-DockerExec {client} -- nslookup www 127.0.0.11"), StringComparison.Ordinal);
        Assert.Contains(Name("a"), Shell.Text($"(Get-DockerContainer {server}).Networks.ToString()"), StringComparison.Ordinal);
        Shell.Get($"Disconnect-DockerNetwork {server} {Name("a")}");
        Assert.Equal(client, Shell.Text($"(Get-DockerNetwork {Name("a")}).Containers.Name"));
    }

    [Fact]
    public void Containers_are_connected_from_the_pipeline()
    {
        Shell.Get($"New-DockerNetwork {Name("a")}");
        Running("b");
        Running("c");
        Shell.Get($"Get-DockerContainer {Prefix}-* | Connect-DockerNetwork -Network {Name("a")}");
        Assert.Equal([Name("b"), Name("c")], Shell.Get($"(Get-DockerNetwork {Name("a")}).Containers.Name").Select(one => one.ToString()).Order());
        Shell.Get($"(Get-DockerNetwork {Name("a")}).Containers.Name | Disconnect-DockerNetwork -Network {Name("a")}");
        Assert.Equal("0", Shell.Text($"(Get-DockerNetwork {Name("a")}).Containers.Count"));
    }

    [Fact]
    public void Names_ids_and_wildcards_find_networks()
    {
        Shell.Get($"New-DockerNetwork {Name("a")}, {Name("b")}");
        string id = Shell.Text($"(Get-DockerNetwork {Name("a")}).Id");
        Assert.Equal(Name("a"), Shell.Text($"Get-DockerNetwork '{id[..12]}'"));
        Assert.Equal([Name("a"), Name("b")], Shell.Get($"Get-DockerNetwork {Prefix}-*").Select(one => one.ToString()).Order());
        Assert.Contains("bridge", Shell.Text("Get-DockerNetwork -Driver bridge").Split('\n'));
        Assert.Empty(Shell.Get("Get-DockerNetwork nobody-has-this-*"));
    }

    [Fact]
    public void What_is_not_there_is_told_by_what_it_is()
    {
        string container = Running("c");
        Shell.Run("Get-DockerNetwork nobody-has-this").FailedWith("NetworkNotFound", "'nobody-has-this'");
        Shell.Run("Remove-DockerNetwork nobody-has-this").FailedWith("NetworkNotFound", "'nobody-has-this'");
        ErrorRecord error = Assert.Single(Shell.Run($"Connect-DockerNetwork {container} nobody-has-this").Errors);
        Assert.Contains("nobody-has-this", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ContainerNotFound", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_taken_and_a_network_in_use_are_refused()
    {
        Shell.Get($"New-DockerNetwork {Name("a")}");
        ErrorRecord error = Assert.Single(Shell.Run($"New-DockerNetwork {Name("a")}").Errors);
        Assert.Contains("already exists", error.ToString(), StringComparison.Ordinal);
        Running("c", $"-Network {Name("a")}");
        Assert.Contains("active endpoints", Assert.Single(Shell.Run($"Remove-DockerNetwork {Name("a")}").Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_addresses_are_refused_before_the_engine_is_asked()
    {
        Shell.Run($"New-DockerNetwork {Name("a")} -Subnet 10.300.0.0/24").FailedWith("ParameterArgumentTransformationError", "'10.300.0.0/24'");
        Shell.Run($"New-DockerNetwork {Name("a")} -Subnet 10.1.0.5/24").FailedWith("ParameterArgumentTransformationError", "10.1.0.0/24");
        Shell.Run($"New-DockerNetwork {Name("a")} -Gateway 10.1.0.1").FailedWith("AddressWithoutSubnet");
        string container = Running("c");
        Shell.Run($"Connect-DockerNetwork {container} bridge -IPAddress 172.99.0.070").FailedWith("ParameterArgumentTransformationError", "172.99.0.070");
        Shell.Run($"Connect-DockerNetwork {container} bridge -IPAddress ::1").FailedWith("ParameterArgumentTransformationError", "IPv4");
        Shell.Run($"Connect-DockerNetwork {container} bridge -IPv6Address 10.1.0.1").FailedWith("ParameterArgumentTransformationError", "IPv6");
    }

    [Fact]
    public void A_network_keeps_addresses_for_its_driver()
    {
        string net = Subnet(3);
        Shell.Get($"New-DockerNetwork {Name("a")} -Subnet {net}.0/24 -AuxiliaryAddress @{{ router = '{net}.2' }}");
        Assert.Equal($"{net}.2", Shell.Text($"(Get-DockerNetwork {Name("a")}).Subnets[0].AuxiliaryAddresses.router"));
        string container = Running("c", $"-Network {Name("a")}");
        Assert.Equal($"{net}.3", Shell.Text($"(Get-DockerContainer {container}).Networks[0].IPAddress"));
    }

    [Fact]
    public void WhatIf_changes_nothing()
    {
        Assert.Empty(Shell.Get($"New-DockerNetwork {Name("a")} -WhatIf"));
        Shell.Get($"New-DockerNetwork {Name("b")}; Remove-DockerNetwork {Name("b")} -WhatIf");
        Assert.Equal(Name("b"), Shell.Text($"Get-DockerNetwork {Prefix}-*"));
    }

    /// <summary>The first three parts of a subnet that no other test has.</summary>
    private string Subnet(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"10.{180 + number}.{int.Parse(Prefix.Split('-')[1], CultureInfo.InvariantCulture) % 250}");
}
