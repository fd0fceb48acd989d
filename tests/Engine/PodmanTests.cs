using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Networks;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>What Podman does differently under the same API.</summary>
public sealed class PodmanTests : EngineTest
{
    private const string Network = """{"Name":"net","Id":"0123","Driver":"bridge","Scope":"local","Created":"2026-01-02T03:04:05Z"}""";

    [Theory]
    [InlineData(true, "net")]
    [InlineData(false, "0123")]
    public async Task A_network_is_removed_by_its_name_which_is_refused_while_it_is_used(bool podman, string which)
    {
        Greet(podman);
        Daemon.On("GET /networks/net", Replies.Json(Network)).On($"DELETE /networks/{which}", Replies.Status(204));
        await Engine.Networks.RemoveAsync(await Engine.Networks.GetAsync("net", None), None);
        Assert.Single(Daemon.Requests, request => request.Method == "DELETE");
    }

    [Theory]
    [InlineData("\"net\" has associated containers with it. Use -f to forcibly delete containers and pods: network is being used", DockerErrorKind.Conflict)]
    [InlineData("volume data is being used by the following container(s): aa: volume is being used", DockerErrorKind.Conflict)]
    [InlineData("creating container storage: the container name \"web\" is already in use by aa", DockerErrorKind.NameInUse)]
    [InlineData("renaming container aa: UNIQUE constraint failed: ContainerConfig.Name", DockerErrorKind.NameInUse)]
    [InlineData("no container with ID aa found in database: no such container", DockerErrorKind.NotFound)]
    [InlineData("container create: unable to find network with name or ID net: network not found", DockerErrorKind.NotFound)]
    [InlineData("normalizing image: normalizing name for compat API: parsing reference \"a b\": invalid reference format", DockerErrorKind.NotFound)]
    [InlineData("more than one result for container \"4\": container already exists", DockerErrorKind.Ambiguous)]
    [InlineData("unable to delete image \"aa\" by ID with more than one tag ([a:1 a:2]): please force removal", DockerErrorKind.Conflict)]
    [InlineData("crun: something else", DockerErrorKind.Failed)]
    public async Task A_refusal_has_its_kind_although_its_status_is_500(string sentence, DockerErrorKind kind)
    {
        Greet(podman: true);
        Daemon.On("DELETE /containers/aa", Replies.Error(500, sentence));
        Assert.Equal(kind, (await FailsAsync(() => Engine.Containers.RemoveAsync("aa", force: false, volumes: false, None))).Kind);
    }

    [Fact]
    public async Task The_health_is_that_of_the_inspection()
    {
        Greet(podman: true);
        Daemon.On("GET /containers/json", Replies.Json("""[{"Id":"aa","Names":["/web"],"State":"running","Status":"Up 2 seconds"},{"Id":"bb","Names":["/old"],"State":"exited","Status":""}]"""));
        Daemon.On("GET /containers/aa/json", Replies.Json("""{"State":{"Status":"running","Health":{"Status":"healthy"}}}"""));
        Assert.Equal(["healthy", "none"], (await Engine.Containers.ListAsync(ContainerQuery.Everything, None)).Select(one => one.Health));
        Assert.DoesNotContain(Daemon.Requests, request => request.Path == "/containers/bb/json");
    }

    [Fact]
    public async Task A_stopped_container_is_waited_for_until_Podman_has_cleaned_up_after_it()
    {
        Greet(podman: true);
        int lists = 0;
        Daemon.On("POST /containers/aa/stop", Replies.Status(204));
        Daemon.On("GET /containers/json", exchange => Replies.Json($$"""[{"Id":"aa","State":"{{(lists++ < 2 ? "stopped" : "exited")}}"}]""")(exchange));
        await Engine.Containers.StopAsync("aa", null, null, None);
        Assert.Equal(3, lists);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public async Task A_list_that_fails_since_a_container_was_removed_in_the_meantime_is_asked_for_again(bool podman, int requests)
    {
        Greet(podman);
        int lists = 0;
        Daemon.On("GET /containers/json", exchange =>
            (lists++ < 2 ? Replies.Error(500, "no container with ID bb found in database: no such container") : Replies.Json("[]"))(exchange));
        if (podman) { Assert.Empty(await Engine.Containers.ListAsync(ContainerQuery.Everything, None)); }
        else { Assert.Equal(DockerErrorKind.NotFound, (await FailsAsync(() => Engine.Containers.ListAsync(ContainerQuery.Everything, None))).Kind); }
        Assert.Equal(requests, lists);
    }

    private void Greet(bool podman) => Daemon.On("HEAD /_ping", podman ? Replies.PodmanPing() : Replies.Ping());
}
