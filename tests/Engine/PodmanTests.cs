using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Events;
using PSDockerTools.Images;
using PSDockerTools.Networks;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>The differences of Podman under the same API.</summary>
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
        await Engine.ContainerControl.StopAsync("aa", null, null, None);
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

    [Theory]
    [InlineData(true, "2026-01-31T07:59:59.999999999Z", "2026-01-31T08:00:01.500000001Z")]
    [InlineData(false, "1769846400.000000000", "1769846401.500000000")]
    public async Task The_span_of_a_log_is_told_so_that_both_of_its_ends_are_in_it(bool podman, string since, string until)
    {
        Greet(podman);
        Daemon.On("GET /containers/web/json", Replies.Json("""{"Id":"c1","Name":"/web","Config":{},"State":{}}""")).On("GET /containers/c1/logs", Replies.Chunks());
        DateTimeOffset first = DateTimeOffset.FromUnixTimeSeconds(1769846400);
        await foreach (IReadOnlyList<DockerLogLine> _ in Engine.ContainerLogs.ReadAsync("web", new LogQuery(Since: first, Until: first.AddSeconds(1.5)), None)) { }
        ILookup<string, string> query = Daemon.Request("GET /containers/c1/logs").Query;
        Assert.Equal((since, until), (query["since"].Single(), query["until"].Single()));
    }

    [Fact]
    public async Task Events_of_the_past_are_read_to_a_later_end_and_what_came_after_is_left_out()
    {
        Greet(podman: true);
        DateTimeOffset until = DateTimeOffset.UtcNow.AddMinutes(-1);
        Daemon.On("GET /events", Replies.Chunks(Event(until.AddSeconds(-1), "before"), Event(until.AddSeconds(1), "after")));
        List<DockerEvent> events = [];
        await foreach (DockerEvent one in Engine.Events.ReadAsync(new EventQuery(null, until, Follow: false, Filters.None), null, None)) { events.Add(one); }
        Assert.Equal("before", Assert.Single(events).ActorName);
        Assert.True(DateTimeOffset.Parse(Daemon.Request("GET /events").Query["until"].Single(), CultureInfo.InvariantCulture) > DateTimeOffset.UtcNow.AddSeconds(-30));

        static string Event(DateTimeOffset time, string name) =>
            $$$"""{"Type":"container","Action":"died","Actor":{"ID":"aa","Attributes":{"containerExitCode":"3","name":"{{{name}}}"}},"timeNano":{{{time.ToUnixTimeMilliseconds()}}}000000}""" + "\n";
    }

    [Theory]
    [InlineData("""{"Type":"network","Action":"connect","Actor":{"ID":"aa","Attributes":{"name":"web","network":"front"}}}""", "aa", "front", null)]
    [InlineData("""{"Type":"volume","Action":"remove","Actor":{"ID":"","Attributes":{"name":"data"}}}""", "data", "data", null)]
    [InlineData("""{"Type":"container","Action":"exec_died","Actor":{"ID":"aa","Attributes":{"containerExitCode":"3","name":"web"}}}""", "aa", "web", 3)]
    [InlineData("""{"Type":"container","Action":"start","Actor":{"ID":"aa","Attributes":{"network":"a label","name":"web"}}}""", "aa", "web", null)]
    public async Task What_an_event_is_about_is_found_where_it_is(string message, string id, string name, int? exitCode)
    {
        Greet(podman: true);
        Daemon.On("GET /events", Replies.Chunks(message));
        await foreach (DockerEvent one in Engine.Events.ReadAsync(new EventQuery(null, null, Follow: false, Filters.None), null, None))
        {
            Assert.Equal((id, name, exitCode), (one.ActorId, one.ActorName, one.ExitCode));
        }
        Daemon.Request("GET /events");
    }

    [Fact]
    public async Task A_reading_without_the_one_before_is_made_twice()
    {
        Greet(podman: true);
        int asked = 0;
        Daemon.On("GET /containers/aa/stats", exchange => Replies.Json(Reading(++asked))(exchange));
        Assert.Equal(50, (await Engine.ContainerStats.MeasureAsync("aa", None)).CpuPercent, 6);
        await foreach (DockerContainerStats stats in Engine.ContainerStats.FollowAsync("aa", None))
        {
            Assert.Equal(50, stats.CpuPercent, 6);
            if (asked == 5) { break; }
        }
        Assert.Equal(5, asked);

        static string Reading(int number) =>
            $$$"""{"read":"2026-01-02T03:04:0{{{number}}}Z","preread":"0001-01-01T00:00:00Z","id":"aa","name":"web","cpu_stats":{"cpu_usage":{"total_usage":{{{number}}}00},"system_cpu_usage":{{{number}}}000,"online_cpus":5}}""";
    }

    [Fact]
    public async Task One_that_does_not_run_uses_nothing_and_has_a_name()
    {
        Greet(podman: true);
        Daemon.On("GET /containers/aa/stats", Replies.Json("""{"cause":"container is stopped","message":"container is stopped","response":500}"""))
            .On("GET /containers/aa/json", Replies.Json("""{"Id":"aabb","Name":"/web"}"""));
        DockerContainerStats stopped = await Engine.ContainerStats.MeasureAsync("aa", None);
        Assert.Equal(("aabb", "web", 0.0, 0L), (stopped.Id, stopped.Name, stopped.CpuPercent, stopped.MemoryUsage));
        await foreach (DockerContainerStats stats in Engine.ContainerStats.FollowAsync("aa", None)) { Assert.Equal("web", stats.Name); }
        Daemon.On("GET /containers/aa/stats", Replies.Json("""{"cause":"x","message":"no cgroup","response":500}"""));
        Assert.Equal("no cgroup", (await FailsAsync(() => Engine.ContainerStats.MeasureAsync("aa", None))).Message);
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    public async Task What_is_removed_by_force_is_killed_and_not_waited_for(bool podman, bool force, int kills)
    {
        Greet(podman);
        Daemon.On("POST /containers/aa/kill", Replies.Error(500, "can only kill running containers. aa is in state exited: container state improper")).On("DELETE /containers/aa", Replies.Status(204));
        await Engine.Containers.RemoveAsync("aa", force, volumes: false, None);
        Assert.Equal(kills, Daemon.Requests.Count(request => request.Path == "/containers/aa/kill"));
        Assert.Single(Daemon.Requests, request => request.Method == "DELETE");
    }

    [Theory]
    [InlineData(true, """{"CpuPeriod":100000,"CpuQuota":150000}""")]
    [InlineData(false, """{"NanoCpus":1500000000}""")]
    public async Task A_number_of_CPUs_is_changed_as_a_quota(bool podman, string body)
    {
        Greet(podman);
        Daemon.On("POST /containers/aa/update", Replies.Json("{}"));
        await Engine.Containers.UpdateAsync("aa", new JsonObject { ["NanoCpus"] = 1500000000L }, None);
        Assert.Equal(body, Daemon.Request("POST /containers/aa/update").BodyText);
    }

    [Theory]
    [InlineData(true, """["seccomp=/p.json"]""")]
    [InlineData(false, """["seccomp={}"]""")]
    public async Task A_field_that_Podman_takes_otherwise_is_written_for_it(bool podman, string written)
    {
        Greet(podman);
        Daemon.On("POST /containers/create", Replies.Json("""{"Id":"aa"}""", 201));
        JsonObject body = new() { ["HostConfig"] = new JsonObject { ["SecurityOpt"] = new JsonArray("seccomp={}") } };
        RequestNeed need = new RequestNeed.OtherOnPodman("HostConfig.SecurityOpt", new JsonArray("seccomp=/p.json"));
        await Engine.Containers.CreateAsync(new ContainerCreation("alpine", body) { Needs = [need] }, None);
        Assert.Equal(written, JsonNode.Parse(Daemon.Request("POST /containers/create").BodyText)!["HostConfig"]!["SecurityOpt"]!.ToJsonString());
    }

    [Theory]
    [InlineData("%2f", """{"Id":"0a2f","Name":"/web"}""")]
    [InlineData("a_b", """{"Id":"a5b0","Name":"/web"}""")]
    public async Task A_name_is_no_pattern_of_IDs(string name, string found)
    {
        Greet(podman: true);
        Daemon.On($"GET /containers/{name}/json", Replies.Json(found));
        Assert.Equal(DockerErrorKind.NotFound, (await FailsAsync(() => Engine.Containers.GetAsync(name, None))).Kind);
        Daemon.On($"GET /containers/{name}/json", Replies.Error(500, $"more than one result for container \"{name}\": container already exists"));
        Assert.Equal(DockerErrorKind.NotFound, (await FailsAsync(() => Engine.Containers.GetAsync(name, None))).Kind);
        Daemon.On("GET /containers/a_c/json", Replies.Json("""{"Id":"aa","Name":"/a_c"}""")).On("GET /containers/json", Replies.Json("""[{"Id":"aa","Names":["/a_c"],"State":"exited"}]"""));
        Assert.Equal("a_c", (await Engine.Containers.GetAsync("a_c", None)).Name);
    }

    [Theory]
    [InlineData("Error: crun: executable file `nope` not found in $PATH: OCI runtime attempted to invoke a command that was not found\n", true)]
    [InlineData("Error: nope not found\n", false)]
    [InlineData("a\r\n", false)]
    public async Task What_Podman_says_in_place_of_a_command_that_did_not_start_is_no_output_of_it(string said, bool refused)
    {
        Greet(podman: true);
        Daemon.On("POST /exec/e1/start", Upgraded(said)).On("GET /exec/e1/json", Replies.Json("""{"Running":false,"Pid":0,"ExitCode":127}"""));
        await using IContainerStream stream = await Engine.Execs.StartAsync("e1", terminal: false, None);
        List<string> lines = [];
        async Task ReadAsync()
        {
            await foreach (ContainerLine line in stream.ReadLinesAsync(None)) { lines.Add(line.Text); }
        }
        if (refused)
        {
            DockerException e = await FailsAsync(ReadAsync);
            Assert.Equal((DockerErrorKind.NotStarted, said[7..^1]), (e.Kind, e.Message));
            return;
        }
        await ReadAsync();
        Assert.Equal([said.TrimEnd('\r', '\n')], lines.Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public async Task A_connection_that_is_reset_over_input_that_nobody_read_has_ended()
    {
        Greet(podman: true);
        TaskCompletionSource fed = new();
        Daemon.On("POST /exec/e1/start", async exchange =>
        {
            await exchange.ReadBodyAsync();
            await exchange.UpgradeAsync();
            await fed.Task;
            await exchange.RawAsync((byte[])[1, 0, 0, 0, 0, 0, 0, 5, .. "done\n"u8]);
            exchange.Close();
        });
        await using IContainerStream stream = await Engine.Execs.StartAsync("e1", terminal: false, None);
        await stream.WriteAsync("never read"u8.ToArray(), None);
        fed.SetResult();
        List<string> lines = [];
        await foreach (ContainerLine line in stream.ReadLinesAsync(None)) { lines.Add(line.Text); }
        Assert.Equal(["done"], lines);
    }

    [Fact]
    public async Task A_removed_image_has_its_whole_ID()
    {
        string digits = new('a', 64);
        Greet(podman: true);
        Daemon.On("DELETE /images/x", Replies.Json($$"""[{"Untagged":"docker.io/library/x:latest"},{"Deleted":"{{digits}}"}]"""));
        Assert.Equal(["docker.io/library/x:latest", $"sha256:{digits}"], (await Engine.Images.RemoveAsync("x", force: false, keepParents: false, None)).Select(one => one.Reference));
    }

    /// <summary>A command that writes this to stderr and ends.</summary>
    private static ScriptedDaemon.Reply Upgraded(string said) => async exchange =>
    {
        await exchange.ReadBodyAsync();
        await exchange.UpgradeAsync();
        byte[] text = Encoding.UTF8.GetBytes(said);
        byte[] frame = [2, 0, 0, 0, 0, 0, 0, 0, .. text];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), text.Length);
        await exchange.RawAsync(frame);
        exchange.Close();
    };

    private void Greet(bool podman) => Daemon.On("HEAD /_ping", podman ? Replies.PodmanPing() : Replies.Ping());
}
