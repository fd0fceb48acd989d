using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using ScriptedEngine;
using ScriptedDaemon = global::ScriptedEngine.ScriptedDaemon;

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
        Assert.Contains($"{net}.77", Shell.Text($"Invoke-DockerExec {client} -- nslookup www"), StringComparison.Ordinal);
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
        Assert.Contains(Name("a"), Shell.Text("Get-DockerNetwork -Driver bridge").Split('\n'));
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
        string container = Running("c", $"-Network {Name("a")}");
        Shell.Run($"Remove-DockerNetwork {Name("a")}").FailedWith("Conflict", "in use", $"Disconnect-DockerNetwork <container> {Name("a")} -Force");
        Assert.Equal(container, Shell.Text($"(Get-DockerNetwork {Name("a")}).Containers.Name"));
        Shell.Get($"Disconnect-DockerNetwork {container} {Name("a")} -Force; Remove-DockerNetwork {Name("a")}");
        Shell.Run($"Get-DockerNetwork {Name("a")}").FailedWith("NetworkNotFound");
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
    public void A_network_has_IPv4() => Assert.Equal("True False", Shell.Text("Get-DockerNetwork bridge | ForEach-Object { \"$($_.IPv4) $($_.IPv6)\" }"));

    [FactNotOn(EngineKind.Podman, "it has no auxiliary addresses")]
    public void A_network_keeps_addresses_for_its_driver()
    {
        string net = Subnet(3);
        Shell.Get($"New-DockerNetwork {Name("a")} -Subnet {net}.0/24 -AuxiliaryAddress @{{ router = '{net}.2' }}");
        Assert.Equal($"{net}.2", Shell.Text($"(Get-DockerNetwork {Name("a")}).Subnets[0].AuxiliaryAddresses.router"));
        string container = Running("c", $"-Network {Name("a")}");
        Assert.Equal($"{net}.3", Shell.Text($"(Get-DockerContainer {container}).Networks[0].IPAddress"));
    }

    [Fact]
    public async Task A_name_of_several_networks_is_refused_by_every_action_with_the_ids()
    {
        // The response of Engine 20.10; newer engines do not create such networks.
        string[] ids = [new('a', 64), new('b', 64)];
        ScriptedDaemon.Reply refusal = Replies.Error(400, "network twin is ambiguous (2 matches found on name)");
        await using ScriptedDaemon engine = ScriptedDaemon.OnUnixSocket()
            .On("GET /networks", Replies.Json($"[{string.Join(',', ids.Select(Twin))}]"))
            .On("GET /networks/twin", refusal)
            .On("POST /networks/twin/connect", refusal)
            .On("POST /networks/twin/disconnect", refusal)
            .On("GET /containers/web/json", Replies.Json("""{"Id":"c1","Name":"/web"}"""))
            .On("GET /containers/json", Replies.Json("""[{"Id":"c1","Names":["/web"],"State":"running"}]"""));
        foreach (string id in ids) { engine.On($"GET /networks/{id}", Replies.Json(Twin(id))).On($"DELETE /networks/{id}", Replies.Status(204)); }
        string words = "(aaaaaaaaaaaa, bbbbbbbbbbbb)", at = $"-Engine {engine.Endpoint}";

        Assert.Equal(ids, Shell.Get($"(Get-DockerNetwork twin {at}).Id").Select(one => one.ToString()));
        foreach (string command in (string[])
        [
            "Remove-DockerNetwork twin", "Remove-DockerNetwork twin -WhatIf", "Remove-DockerNetwork twin -Force", "Connect-DockerNetwork web twin",
            "Disconnect-DockerNetwork web twin", "Disconnect-DockerNetwork web twin -Force", "New-DockerContainer alpine -Network twin",
            "Invoke-DockerRun alpine -Network twin",
        ])
        {
            Shell.Run($"{command} {at}").FailedWith("AmbiguousNetwork", words);
        }
        Assert.All(
            Shell.Run($"'twin', 'twin' | Remove-DockerNetwork {at}").Errors,
            error => Assert.StartsWith("AmbiguousNetwork", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.DoesNotContain(engine.Requests, request => request.Method == "DELETE" || request.Path == "/containers/create");
        Shell.Get($"(Get-DockerNetwork twin {at})[0] | Remove-DockerNetwork {at}");
        Assert.Equal($"/networks/{ids[0]}", Assert.Single(engine.Requests, request => request.Method == "DELETE").Path);

        static string Twin(string id) => $$"""{"Id":"{{id}}","Name":"twin","Driver":"bridge"}""";
    }

    [Fact]
    public void With_Force_a_container_that_does_not_exist_is_disconnected_by_the_engine()
    {
        Shell.Get($"New-DockerNetwork {Name("a")}");
        Shell.Run($"Disconnect-DockerNetwork gone {Name("a")}").FailedWith("ContainerNotFound");
        ErrorRecord error = Assert.Single(Shell.Run($"Disconnect-DockerNetwork gone {Name("a")} -Force").Errors);
        Assert.DoesNotContain("No container is named", error.ToString(), StringComparison.Ordinal); // the network has no endpoint of that name either
        string container = Running("c", $"-Network {Name("a")}");
        Shell.Get($"Disconnect-DockerNetwork {container} {Name("a")} -Force");
        Assert.Equal("0", Shell.Text($"(Get-DockerNetwork {Name("a")}).Containers.Count"));
    }

    [Theory]
    [InlineData("Disconnect-DockerNetwork gone n -Force")]
    [InlineData("'gone' | Disconnect-DockerNetwork -Network n -Force")]
    [InlineData("Disconnect-DockerNetwork gone n -Force -Confirm:$false")]
    public async Task The_endpoint_of_a_container_that_is_gone_is_removed_by_its_name(string script)
    {
        await using ScriptedDaemon engine = ScriptedDaemon.OnUnixSocket()
            .On("GET /containers/gone/json", Replies.Error(404, "No such container: gone"))
            .On("POST /networks/n/disconnect", async exchange =>
            {
                await exchange.ReadBodyAsync();
                await exchange.AnswerAsync(200, "");
            });
        Shell.Get($"{script} -Engine {engine.Endpoint}");
        Assert.Equal("""{"Container":"gone","Force":true}""", engine.Request("POST /networks/n/disconnect").BodyText);
        Shell.Get($"Disconnect-DockerNetwork gone n -Force -WhatIf -Engine {engine.Endpoint}");
        Assert.Single(engine.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("-Force", 1)]
    public async Task Before_the_ingress_network_is_removed_the_user_is_asked(string parameters, int removals)
    {
        await using ScriptedDaemon engine = ScriptedDaemon.OnUnixSocket()
            .On("GET /networks/ingress", Replies.Json("""{"Id":"n1","Name":"ingress","Ingress":true,"Scope":"swarm"}"""))
            .On("DELETE /networks/n1", Replies.Status(204));
        ScriptResult outcome = Shell.Run($"Remove-DockerNetwork ingress {parameters} -Engine {engine.Endpoint}"); // no user can respond
        Assert.Equal(removals, engine.Requests.Count(request => request.Method == "DELETE"));
        Assert.Equal(1 - removals, outcome.Errors.Count);
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
