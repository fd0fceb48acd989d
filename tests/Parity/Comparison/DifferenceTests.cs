using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("""{"Image":"a"}""", """{"Image":"a","User":"","Env":[],"Tty":false,"HostConfig":{"Memory":0,"Links":null,"LogConfig":{}}}""")]
    [InlineData("""{"A":1,"B":[1,2]}""", """{"B":[1,2],"A":1}""")]
    [InlineData("""{"HostConfig":{"Binds":["a:/a","b:/b"],"CapAdd":["CAP_A","CAP_B"]}}""", """{"HostConfig":{"Binds":["b:/b","a:/a"],"CapAdd":["CAP_B","CAP_A"]}}""")]
    [InlineData("""{"Env":["A=1","B=1","A=2"]}""", """{"Env":["B=1","A=1","A=2"]}""")]
    [InlineData("""{"HostConfig":{"ConsoleSize":[0,0]}}""", "{}")]
    [InlineData("""{"HostConfig":{"NetworkMode":"x"},"NetworkingConfig":{"EndpointsConfig":{"x":{"Aliases":null}}}}""", """{"HostConfig":{"NetworkMode":"x"}}""")]
    [InlineData("""{"HostConfig":{"Mounts":[{"Target":"/a","BindOptions":{}}]}}""", """{"HostConfig":{"Mounts":[{"Target":"/a"}]}}""")]
    [InlineData("""{"HostConfig":{"RestartPolicy":{"Name":"no"}}}""", """{"HostConfig":{"RestartPolicy":{"Name":""}}}""")]
    [InlineData("""{"StopSignal":"term"}""", """{"StopSignal":"SIGTERM"}""")]
    [InlineData("""{"HostConfig":{"Links":["db","/a:/b"]}}""", """{"HostConfig":{"Links":["db:db","a:b"]}}""")]
    [InlineData("""{"HostConfig":{"SecurityOpt":["label:type:x"]}}""", """{"HostConfig":{"SecurityOpt":["label=type:x"]}}""")]
    public void Equivalent_bodies_have_no_differences(string docker, string module) => Assert.Empty(Difference.Between(Request(docker), Request(module)));

    [Theory]
    [InlineData("""{"Image":"a"}""", """{"Image":"b"}""", "Image: docker \"a\", module \"b\"")]
    [InlineData("""{"Image":"a"}""", "{}", "Image: docker \"a\", module nothing")]
    [InlineData("""{"Cmd":["a","b"]}""", """{"Cmd":["b","a"]}""", "Cmd[0]: docker \"a\", module \"b\"")]
    [InlineData("""{"Cmd":["a",""]}""", """{"Cmd":["a"]}""", "Cmd: docker [\"a\",\"\"], module [\"a\"]")]
    [InlineData("""{"Entrypoint":[""]}""", "{}", "Entrypoint: docker [\"\"], module nothing")]
    [InlineData("""{"ExposedPorts":{"80/tcp":{}}}""", "{}", "ExposedPorts: docker {\"80/tcp\":{}}, module nothing")]
    [InlineData("""{"Labels":{"a":""}}""", """{"Labels":{"b":""}}""", "Labels.a: docker \"\", module nothing")]
    [InlineData("""{"StopTimeout":0}""", "{}", "StopTimeout: docker 0, module nothing")]
    [InlineData("""{"HostConfig":{"Init":false}}""", "{}", "HostConfig: docker {\"Init\":false}, module nothing")]
    [InlineData("""{"HostConfig":{"MaskedPaths":[]}}""", """{"HostConfig":{"MaskedPaths":null}}""", "HostConfig: docker {\"MaskedPaths\":[]}, module nothing")]
    [InlineData("""{"StopSignal":"9"}""", """{"StopSignal":"SIGKILL"}""", "StopSignal: docker \"9\", module \"SIGKILL\"")]
    [InlineData("""{"HostConfig":{"Links":["a:b"]}}""", """{"HostConfig":{"Links":["a:c"]}}""", "HostConfig.Links[0]: docker \"a:b\", module \"a:c\"")]
    [InlineData("""{"Env":["A=1","A=2"]}""", """{"Env":["A=2","A=1"]}""", "Env[0]: docker \"A=1\", module \"A=2\"")]
    [InlineData("""{"HostConfig":{"MemorySwappiness":-1}}""", "{}", "HostConfig: docker {\"MemorySwappiness\":-1}, module nothing")]
    [InlineData(
        """{"HostConfig":{"NetworkMode":"x"},"NetworkingConfig":{"EndpointsConfig":{"x":{},"y":{}}}}""", """{"HostConfig":{"NetworkMode":"x"}}""",
        "NetworkingConfig: docker {\"EndpointsConfig\":{\"y\":{}}}, module nothing")]
    public void Different_bodies_have_differences(string docker, string module, string difference) =>
        Assert.Contains(difference, Difference.Between(Request(docker), Request(module)));

    [Fact]
    public void A_rejection_by_one_side_is_a_difference()
    {
        CommandResult rejection = new([], "No.");
        Assert.Equal(["the module rejects it: No."], Difference.Between(Request("{}"), rejection));
        Assert.Contains("docker rejects it: No.", Difference.Between(rejection, Request("{}")));
        Assert.Empty(Difference.Between(rejection, rejection));
    }

    [Fact]
    public void Query_parameters_are_compared()
    {
        CommandResult docker = Request("{}", ("name", "web"));
        Assert.Equal(["/containers/create?name: docker \"web\", module \"db\""], Difference.Between(docker, Request("{}", ("name", "db"))));
        Assert.Equal(["/containers/create?name: docker \"web\", module nothing"], Difference.Between(docker, Request("{}")));
    }

    private static CommandResult Request(string body, params (string Name, string Value)[] query)
    {
        SortedDictionary<string, string> values = [];
        foreach ((string name, string value) in query)
        {
            values[name] = value;
        }

        return new CommandResult([new Request("/containers/create", values, JsonNode.Parse(body))], "");
    }
}
