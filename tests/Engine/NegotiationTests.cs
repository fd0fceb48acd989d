using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Builds;
using PSDockerTools.Containers;
using PSDockerTools.Volumes;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>An engine that is upgraded or downgraded while it is used.</summary>
public sealed class NegotiationTests : EngineTest
{
    private const string TooNew = "client version {0} is too new. Maximum supported API version is 1.41";
    private const string TooOld = "client version {0} is too old. Minimum supported API version is 1.48, please upgrade your client to a newer version";

    [Theory]
    [InlineData("1.44", "1.41", TooNew)]
    [InlineData("1.41", "1.48", TooOld)]
    public async Task A_request_is_repeated_with_the_version_of_the_other_engine(string before, string after, string refusal)
    {
        await SpeakAsync(before);
        Daemon.On("HEAD /_ping", Replies.Ping(after))
            .On("GET /volumes/v", Only(after, refusal, Replies.Json("""{"Name":"v"}""")))
            .On("POST /containers/c/update", Only(after, refusal, Replies.Json("""{"Warnings":["done"]}""")))
            .On("POST /containers/c/pause", Only(after, refusal, Replies.Status(204)));

        Assert.Equal("v", (await Engine.Volumes.GetAsync("v", None)).Name);
        Assert.Equal(["done"], await Engine.Containers.UpdateAsync("c", [], None));
        await Engine.ContainerControl.PauseAsync("c", None);

        Assert.Equal([before, after], Daemon.Requests.Where(request => request.Path == "/volumes/v").Select(request => request.Version));
        Assert.Equal(after, Assert.Single(Daemon.Requests, request => request.Path == "/containers/c/update").Version);
    }

    [Fact]
    public async Task A_body_is_sent_once_more()
    {
        await SpeakAsync("1.44");
        Daemon.On("HEAD /_ping", Replies.Ping("1.41")).On("POST /containers/c/update", Only("1.41", TooNew, Replies.Json("""{"Warnings":[]}""")));

        await Engine.Containers.UpdateAsync("c", new() { ["CpuShares"] = 5 }, None);

        string[] bodies = [.. Daemon.Requests.Where(request => request.Method == "POST").Select(request => request.BodyText)];
        Assert.Equal(2, bodies.Length);
        Assert.Contains("5", bodies[0], StringComparison.Ordinal);
        Assert.Equal(bodies[0], bodies[1]);
    }

    [Fact]
    public async Task A_call_of_the_library_is_repeated()
    {
        await SpeakAsync("1.44");
        Daemon.On("HEAD /_ping", Replies.Ping("1.41")).On("POST /containers/c/pause", Only("1.41", TooNew, Replies.Status(204)));

        await Engine.ContainerControl.PauseAsync("c", None);

        Assert.Equal(2, Daemon.Requests.Count(request => request.Method == "POST"));
    }

    [Fact]
    public async Task Many_at_once_negotiate_once_more_together()
    {
        await SpeakAsync("1.44");
        Daemon.On("HEAD /_ping", Replies.Ping("1.41")).On("GET /volumes/v", Only("1.41", TooNew, Replies.Json("""{"Name":"v"}""")));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Engine.Volumes.GetAsync("v", None)));

        Assert.Equal(2, Daemon.Requests.Count(request => request.Path == "/_ping"));
    }

    [Fact]
    public async Task What_the_older_engine_cannot_do_is_refused_and_not_left_out()
    {
        await SpeakAsync("1.44");
        Daemon.On("HEAD /_ping", Replies.Ping("1.41")).On("POST /containers/c/stop", Only("1.41", TooNew, Replies.Status(204)));

        DockerException e = await FailsAsync(() => Engine.ContainerControl.StopAsync("c", null, "SIGINT", None));

        Assert.Equal(DockerErrorKind.Unsupported, e.Kind);
        Assert.Contains("1.42", e.Message, StringComparison.Ordinal);
        Assert.Single(Daemon.Requests, request => request.Path == "/containers/c/stop");
    }

    [Fact]
    public async Task What_the_newer_engine_can_do_is_done()
    {
        await SpeakAsync("1.41");
        Daemon.On("HEAD /_ping", Replies.Ping("1.44")).On("POST /containers/c/stop", Replies.Status(204));

        await Engine.ContainerControl.StopAsync("c", null, "SIGINT", None);

        Assert.Equal("1.44", Daemon.Request("POST /containers/c/stop").Version);
    }

    [Fact]
    public async Task A_build_s_context_is_sent_once_with_the_version_of_the_moment()
    {
        await SpeakAsync("1.44");
        Daemon.On("HEAD /_ping", Replies.Ping("1.41")).On("POST /build", Only("1.41", TooNew, Replies.Json("""{"stream":"done"}""")));
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM scratch\n");
            await foreach (BuildMessage _ in Engine.Builds.BuildAsync(new ImageBuild(folder), None)) { }
        }
        finally { Directory.Delete(folder, recursive: true); }

        Assert.Equal("1.41", Assert.Single(Daemon.Requests, request => request.Path == "/build").Version);
    }

    [Fact]
    public async Task A_version_that_was_chosen_is_kept()
    {
        Daemon.On("GET /volumes/v", Only("1.41", TooNew, Replies.Json("""{"Name":"v"}""")));
        IDockerEngine engine = Connect(Daemon.Endpoint, new EngineOptions { ApiVersion = "1.44" });

        Assert.Equal(DockerErrorKind.Unsupported, (await FailsAsync(() => engine.Volumes.GetAsync("v", None))).Kind);

        Assert.Single(Daemon.Requests);
    }

    [Fact]
    public async Task An_engine_that_goes_on_refusing_is_asked_twice()
    {
        await SpeakAsync("1.44");
        Daemon.On("HEAD /_ping", Replies.Ping("1.41")).On("GET /volumes/v", Only("none", TooNew, Replies.Status(200)));

        Assert.Equal(DockerErrorKind.Unsupported, (await FailsAsync(() => Engine.Volumes.GetAsync("v", None))).Kind);

        Assert.Equal(2, Daemon.Requests.Count(request => request.Path == "/volumes/v"));
    }

    private async Task SpeakAsync(string version)
    {
        Daemon.On("HEAD /_ping", Replies.Ping(version)).On("GET /volumes", Replies.Json("""{"Volumes":[]}"""));
        await Engine.Volumes.ListAsync(Filters.None, None);
        Assert.Equal(version, Daemon.Request("GET /volumes").Version);
    }

    private static ScriptedDaemon.Reply Only(string version, string refusal, ScriptedDaemon.Reply reply) => async exchange =>
    {
        await exchange.ReadBodyAsync();
        if (exchange.Request.Version == version) { await reply(exchange); }
        else { await Replies.Error(400, string.Format(null, refusal, exchange.Request.Version))(exchange); }
    };
}
