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
    public void Means_the_same(string docker, string here) => Assert.Empty(Difference.Between(Asking(docker), Asking(here)));

    [Theory]
    [InlineData("""{"Image":"a"}""", """{"Image":"b"}""", "Image: docker \"a\", here \"b\"")]
    [InlineData("""{"Image":"a"}""", "{}", "Image: docker \"a\", here nothing")]
    [InlineData("""{"Cmd":["a","b"]}""", """{"Cmd":["b","a"]}""", "Cmd[0]: docker \"a\", here \"b\"")]
    [InlineData("""{"Cmd":["a",""]}""", """{"Cmd":["a"]}""", "Cmd: docker [\"a\",\"\"], here [\"a\"]")]
    [InlineData("""{"Entrypoint":[""]}""", "{}", "Entrypoint: docker [\"\"], here nothing")]
    [InlineData("""{"ExposedPorts":{"80/tcp":{}}}""", "{}", "ExposedPorts: docker {\"80/tcp\":{}}, here nothing")]
    [InlineData("""{"Labels":{"a":""}}""", """{"Labels":{"b":""}}""", "Labels.a: docker \"\", here nothing")]
    [InlineData("""{"StopTimeout":0}""", "{}", "StopTimeout: docker 0, here nothing")]
    [InlineData("""{"HostConfig":{"Init":false}}""", "{}", "HostConfig: docker {\"Init\":false}, here nothing")]
    [InlineData("""{"HostConfig":{"MaskedPaths":[]}}""", """{"HostConfig":{"MaskedPaths":null}}""", "HostConfig: docker {\"MaskedPaths\":[]}, here nothing")]
    [InlineData("""{"StopSignal":"9"}""", """{"StopSignal":"SIGKILL"}""", "StopSignal: docker \"9\", here \"SIGKILL\"")]
    [InlineData("""{"HostConfig":{"Links":["a:b"]}}""", """{"HostConfig":{"Links":["a:c"]}}""", "HostConfig.Links[0]: docker \"a:b\", here \"a:c\"")]
    [InlineData("""{"Env":["A=1","A=2"]}""", """{"Env":["A=2","A=1"]}""", "Env[0]: docker \"A=1\", here \"A=2\"")]
    [InlineData("""{"HostConfig":{"MemorySwappiness":-1}}""", "{}", "HostConfig: docker {\"MemorySwappiness\":-1}, here nothing")]
    [InlineData(
        """{"HostConfig":{"NetworkMode":"x"},"NetworkingConfig":{"EndpointsConfig":{"x":{},"y":{}}}}""", """{"HostConfig":{"NetworkMode":"x"}}""",
        "NetworkingConfig: docker {\"EndpointsConfig\":{\"y\":{}}}, here nothing")]
    public void Does_not_mean_the_same(string docker, string here, string difference) =>
        Assert.Contains(difference, Difference.Between(Asking(docker), Asking(here)));

    [Fact]
    public void What_one_refuses_and_the_other_takes_differs()
    {
        Answer refusal = new([], "No.");
        Assert.Equal(["here it is refused: No."], Difference.Between(Asking("{}"), refusal));
        Assert.Contains("docker refuses it: No.", Difference.Between(refusal, Asking("{}")));
        Assert.Empty(Difference.Between(refusal, refusal));
    }

    [Fact]
    public void What_is_asked_in_the_query_counts()
    {
        Answer docker = Asking("{}", ("name", "web"));
        Assert.Equal(["/containers/create?name: docker \"web\", here \"db\""], Difference.Between(docker, Asking("{}", ("name", "db"))));
        Assert.Equal(["/containers/create?name: docker \"web\", here nothing"], Difference.Between(docker, Asking("{}")));
    }

    private static Answer Asking(string body, params (string Name, string Value)[] query)
    {
        SortedDictionary<string, string> values = [];
        foreach ((string name, string value) in query)
        {
            values[name] = value;
        }

        return new Answer([new Request("/containers/create", values, JsonNode.Parse(body))], "");
    }
}
