using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engines;
using PSDockerTools.Images;
using PSDockerTools.Volumes;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class ErrorTests : EngineTest
{
    [Theory]
    [InlineData(400, "invalid filter", nameof(DockerErrorKind.Invalid))]
    [InlineData(401, "who are you", nameof(DockerErrorKind.Denied))]
    [InlineData(403, "authorization denied by plugin p", nameof(DockerErrorKind.Denied))]
    [InlineData(403, "bridge is a pre-defined network and cannot be removed", nameof(DockerErrorKind.Conflict))]
    [InlineData(404, "No such container: c", nameof(DockerErrorKind.NotFound))]
    [InlineData(409, "You cannot remove a running container", nameof(DockerErrorKind.Conflict))]
    [InlineData(409, "Conflict. The container name \"/web\" is already in use by container \"1\".", nameof(DockerErrorKind.NameInUse))]
    [InlineData(409, "network with name n already exists", nameof(DockerErrorKind.NameInUse))]
    [InlineData(500, "driver failed programming external connectivity: port is already allocated", nameof(DockerErrorKind.Failed))]
    [InlineData(500, "multiple IDs found with provided prefix: 3", nameof(DockerErrorKind.Ambiguous))]
    [InlineData(404, "Multiple IDs found with provided prefix: 3", nameof(DockerErrorKind.Ambiguous))]
    [InlineData(400, "2 matches found based on name: network n is ambiguous", nameof(DockerErrorKind.Ambiguous))]
    [InlineData(404, "pull access denied for x, repository does not exist or may require 'docker login'", nameof(DockerErrorKind.NotFound))]
    [InlineData(500, "Get \"https://r/v2/\": unauthorized: incorrect username or password", nameof(DockerErrorKind.Denied))]
    [InlineData(501, "not here", nameof(DockerErrorKind.Unsupported))]
    [InlineData(503, "This node is not a swarm manager.", nameof(DockerErrorKind.Failed))]
    public async Task A_refusal_has_its_kind_and_the_engines_own_sentence(int status, string message, string kind)
    {
        // Once as the library meets it, once as our own requests do.
        Daemon.On("GET /volumes/c", Replies.Error(status, message)).On("POST /containers/c/start", Replies.Error(status, message));

        DockerException library = await FailsAsync(() => Engine.Volumes.GetAsync("c", None));
        DockerException own = await FailsAsync(() => Engine.ContainerControl.StartAsync("c", None));

        Assert.Equal((kind, message, Engine.Endpoint), (library.Kind.ToString(), library.Message, library.Engine));
        Assert.Equal((kind, message, Engine.Endpoint), (own.Kind.ToString(), own.Message, own.Engine));
    }

    [Theory]
    [InlineData("no JSON at all", "no JSON at all")]
    [InlineData("{broken", "{broken")]
    [InlineData("{\"cause\":\"x\",\"message\":\"podman says\",\"response\":500}", "podman says")]
    [InlineData("{}", "Engine 'test' answered 500 (Internal Server Error) without a message.")]
    [InlineData("", "Engine 'test' answered 500 (Internal Server Error) without a message.")]
    [InlineData("<html>Oops</html>", "Engine 'test' answered 500 (Internal Server Error) without a message.")]
    public async Task A_refusal_without_a_proper_sentence_still_says_something(string body, string message)
    {
        Daemon.On("GET /volumes/c", Replies.Text(body, 500));

        DockerException e = await FailsAsync(() => Engine.Volumes.GetAsync("c", None));

        Assert.Equal((DockerErrorKind.Failed, message), (e.Kind, e.Message));
    }

    [Fact]
    public async Task A_named_pipe_is_for_Windows()
    {
        if (OperatingSystem.IsWindows()) { return; }

        DockerException e = await FailsAsync(() => Connect(new Uri("npipe:////./pipe/nobody")).Volumes.GetAsync("v", None));

        Assert.Equal(DockerErrorKind.Unreachable, e.Kind);
        Assert.Contains("Windows", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_HTTP_is_garbled()
    {
        Daemon.On("HEAD /_ping", Replies.Garbage());

        DockerException e = await FailsAsync(() => Engine.Daemon.GetInfoAsync(None));

        Assert.Equal(DockerErrorKind.Garbled, e.Kind);
        Assert.Contains("is not a Docker Engine API endpoint", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Another_web_server_is_garbled(int status)
    {
        ScriptedDaemon.Reply page = Replies.Text("<!doctype html><p>Welcome", status, "text/html");
        Daemon.On("HEAD /_ping", page).On("GET /_ping", page);

        Assert.Equal(DockerErrorKind.Garbled, (await FailsAsync(() => Engine.Daemon.GetInfoAsync(None))).Kind);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"Volumes\":3}")]
    public async Task JSON_that_is_not_what_was_asked_for_is_garbled(string body)
    {
        Daemon.On("GET /volumes", Replies.Json(body)).On("GET /containers/c/json", Replies.Json(body == "{\"Volumes\":3}" ? "3" : body));

        Assert.Equal(DockerErrorKind.Garbled, (await FailsAsync(() => Engine.Volumes.ListAsync(Filters.None, None))).Kind);
        Assert.Equal(DockerErrorKind.Garbled, (await FailsAsync(() => Engine.ContainerStreams.HasTerminalAsync("c", None))).Kind);
    }

    [Fact]
    public async Task An_answer_that_is_cut_is_a_disconnection()
    {
        Daemon.On("GET /volumes", async exchange =>
        {
            await exchange.BeginChunksAsync();
            await exchange.ChunkAsync("{\"Volumes\":[");
            exchange.Close();
        });

        DockerException e = await FailsAsync(() => Engine.Volumes.ListAsync(Filters.None, None));

        Assert.Equal(DockerErrorKind.Disconnected, e.Kind);
    }

    [Fact]
    public async Task No_answer_at_all_is_a_disconnection()
    {
        Daemon.On("POST /containers/c/start", Replies.Close());

        Assert.Equal(DockerErrorKind.Disconnected, (await FailsAsync(() => Engine.ContainerControl.StartAsync("c", None))).Kind);
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_is_a_timeout()
    {
        Daemon.On("GET /volumes/v", Replies.Hang()).On("POST /containers/c/start", Replies.Hang());
        IDockerEngine engine = Connect(Daemon.Endpoint, new EngineOptions { Timeout = TimeSpan.FromMilliseconds(300) });

        DockerException library = await FailsAsync(() => engine.Volumes.GetAsync("v", None));
        DockerException own = await FailsAsync(() => engine.ContainerControl.StartAsync("c", None));

        Assert.Equal((DockerErrorKind.TimedOut, DockerErrorKind.TimedOut), (library.Kind, own.Kind));
        Assert.Equal("Engine 'test' did not answer within 0.3 s. Allow more time: Connect-DockerEngine -Timeout 5m", own.Message);
    }

    [Fact]
    public async Task An_engine_that_does_not_even_greet_is_a_timeout_for_all_who_wait_for_it()
    {
        Daemon.On("HEAD /_ping", Replies.Hang());
        IDockerEngine engine = Connect(Daemon.Endpoint, new EngineOptions { Timeout = TimeSpan.FromMilliseconds(300) });

        DockerException[] all =
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => FailsAsync(() => engine.Volumes.GetAsync("v", None))));

        Assert.All(all, e => Assert.Equal(DockerErrorKind.TimedOut, e.Kind));
    }

    [Fact]
    public async Task A_stop_has_no_time_limit()
    {
        Daemon.On("POST /containers/c/stop", Replies.After(TimeSpan.FromSeconds(3), Replies.Status(204)));
        IDockerEngine engine = Connect(Daemon.Endpoint, new EngineOptions { Timeout = TimeSpan.FromSeconds(2) });

        await engine.ContainerControl.StopAsync("c", 10, null, None);
    }

    [Fact]
    public async Task A_cancelled_call_is_a_cancellation_and_leaves_at_once()
    {
        Daemon.On("GET /volumes/v", Replies.Hang()).On("POST /containers/c/stop", Replies.Hang());
        await Engine.Daemon.PingAsync(None);

        foreach (Func<CancellationToken, Task> call in (Func<CancellationToken, Task>[])
            [token => Engine.Volumes.GetAsync("v", token), token => Engine.ContainerControl.StopAsync("c", null, null, token)])
        {
            using CancellationTokenSource cancel = new();
            int before = Daemon.Requests.Count;
            Task task = call(cancel.Token);
            await Eventually.TrueAsync(() => Daemon.Requests.Count > before, "the request");
            Stopwatch watch = Stopwatch.StartNew();
            await cancel.CancelAsync();

            OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
            Assert.Equal(cancel.Token, e.CancellationToken);
            Assert.True(watch.Elapsed < Eventually.Limit);
        }
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("/")]
    public async Task A_name_that_would_reach_another_path_is_not_sent(string name)
    {
        Assert.Equal(DockerErrorKind.NotFound, (await FailsAsync(() => Engine.Volumes.RemoveAsync(name, true, None))).Kind);
        Assert.Equal(DockerErrorKind.NotFound, (await FailsAsync(() => Engine.Images.RemoveAsync($"a/{name}/containers/c", true, false, None))).Kind);
        Assert.DoesNotContain(Daemon.Requests, request => request.Path != "/_ping");
    }

    [Fact]
    public async Task A_name_is_escaped_where_it_must_be()
    {
        await FailsAsync(() => Engine.Volumes.RemoveAsync("a b?c#d/é%2F", false, None));
        await FailsAsync(() => Engine.Volumes.GetAsync("a b?c#d/é%2F", None));

        Assert.Equal(2, Daemon.Requests.Count(request => request.Path == "/volumes/a b?c#d/é%2F"));
    }
}
