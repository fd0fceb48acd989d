using System;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Images;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>The answers of newer engines, with both image stores, are read alike.</summary>
public sealed class RecordedTests : EngineTest
{
    private const string Mac = "02:42:ac:11:00:99";

    public static TheoryData<string> Recordings => new("28-graph", "28-containerd", "29-graph", "29-containerd");

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task A_container_has_all_that_its_engine_reports(string recording)
    {
        Answer(recording);
        DockerContainer listed = await Engine.Containers.GetAsync("fixture", None);
        Assert.Equal(("fixture", "running", "healthy", "alpine"), (listed.Name, listed.State, listed.Health, listed.Image));
        Assert.Equal(8080, listed.Ports[0].HostPort);
        Assert.Equal(Mac, listed.Networks[0].MacAddress);

        DockerContainerDetail detail = await Engine.Containers.InspectAsync(listed, sizes: false, None);
        Assert.Equal(("running", "healthy"), (detail.State, detail.Health));
        Assert.Equal(Mac, detail.NetworkSettings.Networks[0].MacAddress);
        Assert.Equal("sleep", detail.Path);
        Assert.Equal(recording is "29-containerd" ? "overlayfs" : null, detail.Snapshotter);
        Assert.Equal(recording is "29-containerd", detail.GraphDriver is null);
        Assert.Equal(recording.EndsWith("containerd", StringComparison.Ordinal) ? "linux/amd64" : null, detail.ImageManifest?.Platform);
    }

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task The_size_of_an_image_is_that_of_the_list_and_a_digest_is_no_tag(string recording)
    {
        Answer(recording);
        DockerImage listed = Assert.Single(await Engine.Images.ListAsync(ImageQuery.Everything, None));
        DockerImage found = await Engine.Images.GetAsync("alpine", None);
        Assert.Equal((listed.Id, listed.Size), (found.Id, found.Size));
        Assert.Equal("alpine:latest", found.Name);
        Assert.DoesNotContain(listed.Tags, tag => tag.Contains('@', StringComparison.Ordinal));
        if (recording == "29-containerd") { Assert.Contains("alpine@" + listed.Id, listed.Digests); }
        Assert.Equal(["/bin/sh"], (await Engine.ContainerDefaults.GetAsync("alpine", None)).Cmd!);
    }

    [Fact]
    public async Task The_address_that_was_asked_for_is_read_by_the_last_version_that_reports_it()
    {
        Answer("29-containerd");
        Daemon.On("HEAD /_ping", Replies.Ping("1.56"));
        DockerContainer listed = await Engine.Containers.GetAsync("fixture", None);
        DockerContainerDetail created = await Engine.Containers.InspectAsCreatedAsync(listed, None);
        Assert.Equal((listed.Id, "1.51"), (created.Id, Daemon.Request($"GET /containers/{listed.Id}/json").Version));
        await Engine.Containers.InspectAsync(listed, sizes: false, None);
        Assert.Equal("1.56", Daemon.Request($"GET /containers/{listed.Id}/json").Version);
    }

    [Fact]
    public async Task A_container_that_has_ended_has_no_health_whatever_it_had_before()
    {
        JsonArray list = JsonNode.Parse(Recorded("29-graph-containers"))!.AsArray();
        (list[0]!["State"], list[0]!["Status"]) = ("exited", "Exited (0) 2 hours ago");
        Daemon.On("GET /containers/json", Replies.Json(list.ToJsonString()));
        Assert.Equal("none", Assert.Single(await Engine.Containers.ListAsync(ContainerQuery.Everything, None)).Health);
    }

    private void Answer(string recording)
    {
        string container = Recorded(recording + "-container");
        string id = (string)JsonNode.Parse(container)!["Id"]!;
        Daemon.On("GET /containers/json", Replies.Json(Recorded(recording + "-containers")));
        Daemon.On($"GET /containers/{id}/json", Replies.Json(container));
        Daemon.On("GET /containers/fixture/json", Replies.Json(container));
        Daemon.On("GET /images/json", Replies.Json(Recorded(recording + "-images")));
        Daemon.On("GET /images/alpine/json", Replies.Json(Recorded(recording + "-image")));
    }

    private static string Recorded(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recorded", name + ".json"));
}
