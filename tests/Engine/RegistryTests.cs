using System;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Builds;
using PSDockerTools.Images;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>Pulls, with the sentences of Docker Engine 20.10 to 29, of its two image stores, and of Podman.</summary>
public sealed class RegistryTests : EngineTest
{
    [Theory]
    [InlineData("pull access denied for x, repository does not exist or may require 'docker login': denied: requested access to the resource is denied", "RepositoryNotFound")]
    [InlineData("failed to resolve reference \"docker.io/library/x:latest\": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed", "RepositoryNotFound")]
    [InlineData("repository r:5000/x not found: does not exist or no pull access", "RepositoryNotFound")]
    [InlineData("initializing source docker://x:latest: reading manifest latest in docker.io/library/x: requested access to the resource is denied", "RepositoryNotFound")]
    [InlineData("name unknown: repository name not known to registry", "RepositoryNotFound")]
    [InlineData("manifest for x:tag not found: manifest unknown: manifest unknown", "NotFound")]
    [InlineData("failed to resolve reference \"docker.io/library/x:tag\": docker.io/library/x:tag: not found", "NotFound")]
    [InlineData("initializing source docker://r/x:tag: reading manifest tag in r/x: manifest unknown", "NotFound")]
    [InlineData("Get \"http://r:5000/v2/x/manifests/latest\": no basic auth credentials", "Denied")]
    [InlineData("failed to resolve reference \"r:5000/x:latest\": pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials", "Denied")]
    [InlineData("Get \"https://registry-1.docker.io/v2/\": unauthorized: incorrect username or password", "Denied")]
    [InlineData("Head \"https://r/v2/x/manifests/latest\": unauthorized: authentication required", "Denied")]
    [InlineData("failed to resolve reference \"r/x:latest\": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://r/token: 401 Unauthorized", "Denied")]
    [InlineData("initializing source docker://r/x:latest: unable to retrieve auth token: invalid username/password: unauthorized: incorrect username or password", "Denied")]
    [InlineData("toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit", "RateLimited")]
    [InlineData("failed to copy: httpReadSeeker: failed open: unexpected status code https://r/v2/x/blobs/sha256:1: 429 Too Many Requests - Server message: toomanyrequests: slow down", "RateLimited")]
    [InlineData("Get \"https://r/v2/\": dial tcp: lookup r on 127.0.0.53:53: no such host", "RegistryUnreachable")]
    [InlineData("Get \"http://127.0.0.1:1/v2/\": dial tcp 127.0.0.1:1: connect: connection refused", "RegistryUnreachable")]
    [InlineData("Get \"https://r/v2/\": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)", "RegistryUnreachable")]
    [InlineData("Get \"https://r/v2/\": net/http: TLS handshake timeout", "RegistryUnreachable")]
    [InlineData("initializing source docker://r/x:latest: pinging container registry r: Get \"https://r/v2/\": dial tcp 1.2.3.4:443: i/o timeout", "RegistryUnreachable")]
    [InlineData("received unexpected HTTP status: 502 Bad Gateway", "RegistryUnreachable")]
    [InlineData("Get \"https://r/v2/\": x509: certificate signed by unknown authority", "RegistryUntrusted")]
    [InlineData("Get \"https://r/v2/\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid", "RegistryUntrusted")]
    [InlineData("Get \"https://r:5000/v2/\": http: server gave HTTP response to HTTPS client", "RegistryUntrusted")]
    [InlineData("failed to register layer: write /usr/bin/x: no space left on device", "StorageFull")]
    [InlineData("failed to copy: write /var/lib/containerd/io.containerd.content.v1.content/ingest/1/data: no space left on device", "StorageFull")]
    [InlineData("something else happened", "Failed")]
    public async Task A_failed_pull_has_its_kind_and_the_engines_own_sentence(string sentence, string kind)
    {
        // Once inside a good response, and once as a response of its own.
        string error = new JsonObject { ["error"] = sentence, ["errorDetail"] = new JsonObject { ["message"] = sentence } }.ToJsonString();
        Daemon.On("POST /images/create", Replies.Json($$"""{"status":"Pulling from x"}{{error}}"""));
        DockerException streamed = await FailsAsync(() => PullAsync(null));
        Daemon.On("POST /images/create", Replies.Error(500, sentence));
        DockerException refused = await FailsAsync(() => PullAsync(null));

        Assert.Equal((kind, sentence), (streamed.Kind.ToString(), streamed.Message));
        Assert.Equal((kind, sentence), (refused.Kind.ToString(), refused.Message));
    }

    [Fact]
    public async Task Credentials_are_sent_as_the_API_wants_them()
    {
        Daemon.On("POST /images/create", Replies.Json("""{"status":"Pulling from x"}"""));
        await PullAsync(null);
        Assert.Equal("{}", Sent());
        await PullAsync(new RegistryLogin("r:5000", "me", "pass?>~", null));
        Assert.Equal("""{"username":"me","password":"pass?>~","serveraddress":"r:5000"}""", JsonNode.Parse(Sent())!.ToJsonString(s_plain));
        await PullAsync(new RegistryLogin("r:5000", "", "", "token"));
        Assert.Equal("token", JsonNode.Parse(Sent())!["identitytoken"]!.GetValue<string>());

        string Sent() =>
            Encoding.UTF8.GetString(Convert.FromBase64String(Daemon.Request("POST /images/create").Headers["X-Registry-Auth"].Replace('-', '+').Replace('_', '/')));
    }

    [Fact]
    public async Task A_build_sends_the_credentials_of_all_registries_and_no_header_without_any()
    {
        Daemon.On("POST /build", Replies.Json("""{"stream":"Step 1/1 : FROM x\n"}{"error":"pull access denied for x","errorDetail":{"message":"pull access denied for x"}}"""));
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM x\n");
            DockerBuildException failure = await FailsToBuildAsync(new ImageBuild(folder));
            Assert.False(Daemon.Request("POST /build").Headers.ContainsKey("X-Registry-Config"));
            Assert.Equal(DockerErrorKind.RepositoryNotFound, failure.PullKind);

            await FailsToBuildAsync(new ImageBuild(folder) { Logins = [new("r:5000", "me", "pass?>~", null), new("https://index.docker.io/v1/", "", "", "token")] });
            string sent = Daemon.Request("POST /build").Headers["X-Registry-Config"];
            Assert.DoesNotContain('+', sent);
            JsonNode logins = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(sent.Replace('-', '+').Replace('_', '/'))))!;
            Assert.Equal("pass?>~", logins["r:5000"]!["password"]!.GetValue<string>());
            Assert.Equal("token", logins["https://index.docker.io/v1/"]!["identitytoken"]!.GetValue<string>());
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    [Fact]
    public async Task What_a_command_of_a_build_wrote_is_no_answer_of_a_registry()
    {
        Daemon.On("POST /build", Replies.Json("""{"errorDetail":{"code":1,"message":"The command 'echo pull access denied' returned a non-zero code: 1"},"error":"The command 'echo pull access denied' returned a non-zero code: 1"}"""));
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Dockerfile"), "FROM x\n");
            Assert.Null((await FailsToBuildAsync(new ImageBuild(folder))).PullKind);
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    [Fact]
    public void Credentials_are_not_in_their_text() => Assert.Equal("r:5000", new RegistryLogin("r:5000", "me", "secret", "token").ToString());

    private static readonly System.Text.Json.JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Task<DockerBuildException> FailsToBuildAsync(ImageBuild build) => Assert.ThrowsAsync<DockerBuildException>(async () =>
    {
        await foreach (BuildMessage _ in Engine.Builds.BuildAsync(build, None)) { }
    });

    private async Task PullAsync(RegistryLogin? login)
    {
        await foreach (TransferStatus _ in Engine.Images.PullAsync(new ImageName("x"), null, login, None)) { }
    }
}
