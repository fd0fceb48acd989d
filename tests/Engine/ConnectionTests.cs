using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Api;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Transport;
using PSDockerTools.Engines;
using PSDockerTools.Volumes;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class ConnectionTests : EngineTest
{
    [Fact]
    public async Task The_version_is_negotiated_once_for_many_calls_at_once()
    {
        Daemon.On("GET /volumes", Replies.Json("""{"Volumes":[]}"""));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Engine.Volumes.ListAsync(Filters.None, None)));

        Assert.Single(Daemon.Requests, request => request.Path == "/_ping");
        Assert.All(Daemon.Requests.Where(request => request.Path == "/volumes"), request => Assert.Equal("1.41", request.Version));
    }

    [Theory]
    [InlineData("1.41", "1.41")]
    [InlineData("1.44", "1.44")]
    [InlineData("1.51", "1.51")]
    [InlineData("1.99", "1.56")]
    [InlineData("2.0", "1.56")]
    public async Task The_version_is_the_lower_of_the_engines_and_ours(string engines, string spoken)
    {
        Daemon.On("HEAD /_ping", Replies.Ping(engines)).On("GET /volumes/v", Replies.Json("""{"Name":"v"}"""));

        await Engine.Volumes.GetAsync("v", None);

        Assert.Equal(spoken, Daemon.Request("GET /volumes/v").Version);
        Assert.Equal(spoken, (await Engine.Daemon.PingAsync(None)).ApiVersion);
    }

    [Fact]
    public async Task An_engine_that_does_not_know_HEAD_is_asked_with_GET()
    {
        Daemon.On("HEAD /_ping", Replies.Status(405)).On("GET /_ping", Replies.Ping("1.43"));

        Assert.Equal(new EnginePing("1.43", "linux"), await Engine.Daemon.PingAsync(None));
    }

    [Fact]
    public async Task An_engine_that_is_too_old_is_unsupported()
    {
        Daemon.On("HEAD /_ping", Replies.Ping("1.40"));

        DockerException e = await FailsAsync(() => Engine.Daemon.GetVersionAsync(None));

        Assert.Equal(DockerErrorKind.Unsupported, e.Kind);
        Assert.Equal("PSDockerTools requires API 1.41, and engine 'test' has 1.40.", e.Message);
    }

    [Theory]
    [InlineData("client version 1.51 is too old. Minimum supported API version is 1.60, please upgrade your client to a newer version")]
    [InlineData("client version 1.51 is too new. Maximum supported API version is 1.41")]
    public async Task An_engine_that_refuses_the_version_is_unsupported(string message)
    {
        Daemon.On("GET /volumes/v", Replies.Error(400, message));

        DockerException e = await FailsAsync(() => Engine.Volumes.GetAsync("v", None));

        Assert.Equal((DockerErrorKind.Unsupported, message), (e.Kind, e.Message));
    }

    [Fact]
    public async Task A_chosen_version_is_spoken_without_asking()
    {
        Daemon.On("GET /volumes/v", Replies.Json("""{"Name":"v"}"""));
        IDockerEngine engine = Connect(Daemon.Endpoint, new EngineOptions { ApiVersion = "1.44" });

        await engine.Volumes.GetAsync("v", None);

        Assert.Equal("1.44", Assert.Single(Daemon.Requests).Version);
    }

    [Fact]
    public async Task A_chosen_version_that_is_none_is_said_to_be_none()
    {
        IDockerEngine engine = Connect(Daemon.Endpoint, new EngineOptions { ApiVersion = "newest" });

        DockerException e = await FailsAsync(() => engine.Volumes.GetAsync("v", None));

        Assert.Contains("'newest'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Negotiation_is_tried_again_after_it_failed()
    {
        Daemon.On("HEAD /_ping", Replies.Close()).On("GET /volumes/v", Replies.Json("""{"Name":"v"}"""));
        await FailsAsync(() => Engine.Volumes.GetAsync("v", None));

        Daemon.On("HEAD /_ping", Replies.Ping());

        Assert.Equal("v", (await Engine.Volumes.GetAsync("v", None)).Name);
    }

    [Fact]
    public async Task A_ping_asks_anew_every_time()
    {
        await Engine.Daemon.PingAsync(None);
        Daemon.On("HEAD /_ping", Replies.Ping("1.45"));

        Assert.Equal("1.45", (await Engine.Daemon.PingAsync(None)).ApiVersion);
    }

    [Fact]
    public async Task A_ping_knows_Podman()
    {
        Assert.False((await Engine.Daemon.PingAsync(None)).IsPodman);
        Daemon.On("HEAD /_ping", exchange => exchange.AnswerAsync(200, "OK", "text/plain", "Api-Version: 1.41", "Libpod-Api-Version: 5.8.6"));
        Assert.True((await Engine.Daemon.PingAsync(None)).IsPodman);
    }

    [Fact]
    public async Task Connections_are_reused_and_shared_by_all_engines_at_one_endpoint()
    {
        Daemon.On("GET /volumes/v", Replies.Json("""{"Name":"v"}"""));
        IDockerEngine other = new DockerEngineFactory().Create(new EngineEndpoint("other", Daemon.Endpoint), new EngineOptions());

        for (int i = 0; i < 5; i++)
        {
            await Engine.Volumes.GetAsync("v", None);
            Assert.Equal("other", (await other.Volumes.GetAsync("v", None)).Engine);
        }

        Assert.Equal(1, Daemon.ConnectionCount);
        Assert.Single(Daemon.Requests, request => request.Path == "/_ping");
    }

    [Fact]
    public async Task Only_a_request_that_changes_nothing_is_repeated_where_its_connection_ends()
    {
        int asked = 0;
        ScriptedDaemon.Reply half = Replies.Garbage("HTTP/1.1 2"); // and closes
        Daemon.On("GET /volumes/v", exchange => (Interlocked.Increment(ref asked) == 1 ? half : Replies.Json("""{"Name":"v"}"""))(exchange))
            .On("POST /containers/c/start", half);

        Assert.Equal("v", (await Engine.Volumes.GetAsync("v", None)).Name);
        Assert.Equal(DockerErrorKind.Disconnected, (await FailsAsync(() => Engine.ContainerControl.StartAsync("c", None))).Kind);

        Assert.Equal(["/volumes/v", "/volumes/v", "/containers/c/start"], Daemon.Requests.Select(request => request.Path).Where(path => path != "/_ping"));
    }

    [Fact]
    public void Connections_are_shared_only_where_the_settings_of_the_transport_are_equal()
    {
        EngineConnections Of(string name, TransportSettings? settings) => EngineConnections.Shared(new EngineEndpoint(name, Daemon.Endpoint, settings), new EngineOptions());

        Assert.Same(Of("one", new Certificate("a")), Of("other", new Certificate("a")));
        Assert.NotSame(Of("one", new Certificate("a")), Of("one", new Certificate("b")));
        Assert.NotSame(Of("one", new Certificate("a")), Of("one", null));
    }

    [Fact]
    public void A_scheme_without_a_dialer_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Dialers.For(new EngineEndpoint("test", new Uri("gopher://host"))));

    [Fact]
    public async Task A_hundred_calls_go_side_by_side()
    {
        using CountdownEvent missing = new(100);
        TaskCompletionSource allThere = new();
        Daemon.On("POST /containers/c/stop", async exchange =>
        {
            if (missing.Signal()) { allThere.SetResult(); }
            await allThere.Task;
            await Replies.Status(204)(exchange);
        });

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Engine.ContainerControl.StopAsync("c", null, null, None))).WaitAsync(Eventually.Limit);
    }

    [Fact]
    public async Task An_engine_on_TCP_is_reached_and_a_path_is_kept()
    {
        await using ScriptedDaemon daemon = ScriptedDaemon.OnTcp();
        daemon.On("HEAD /base/_ping", Replies.Ping()).On("GET /base/v1.41/volumes/v", Replies.Json("""{"Name":"v"}"""));

        await Connect(new Uri(daemon.Endpoint, "/base")).Volumes.GetAsync("v", None);

        Assert.Equal(["/base/_ping", "/base/v1.41/volumes/v"], daemon.Requests.Select(request => request.RawPath));
    }

    [Fact]
    public async Task A_socket_that_is_not_there_is_unreachable()
    {
        Uri endpoint = new("unix:///nowhere/docker.sock");

        DockerException e = await FailsAsync(() => Connect(endpoint).Daemon.PingAsync(None));

        Assert.Equal(DockerErrorKind.Unreachable, e.Kind);
        Assert.StartsWith("No Docker engine answers at unix:///nowhere/docker.sock: there is no such file.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_on_which_nobody_listens_is_unreachable()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "s");
        using (Socket left = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            left.Bind(new UnixDomainSocketEndPoint(path));

            DockerException e = await FailsAsync(() => Connect(new Uri("unix://" + path)).Daemon.PingAsync(None));

            Assert.Equal(DockerErrorKind.Unreachable, e.Kind);
            Assert.Contains("no process listens there", e.Message, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_path_that_no_socket_can_have_is_unreachable()
    {
        Uri endpoint = new("unix:///" + new string('x', 200));

        Assert.Equal(DockerErrorKind.Unreachable, (await FailsAsync(() => Connect(endpoint).Daemon.PingAsync(None))).Kind);
    }

    [Fact]
    public async Task A_port_on_which_nobody_listens_is_unreachable()
    {
        using Socket held = new(SocketType.Stream, ProtocolType.Tcp);
        held.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        Uri endpoint = new($"tcp://[::1]:{((IPEndPoint)held.LocalEndPoint!).Port}");

        DockerException e = await FailsAsync(() => Connect(endpoint).Daemon.PingAsync(None));

        Assert.Equal(DockerErrorKind.Unreachable, e.Kind);
        Assert.Contains("no process listens there", e.Message, StringComparison.Ordinal);
        Assert.True(e.IsFatalForEngine);
    }

    private sealed record Certificate(string Path) : TransportSettings;
}
