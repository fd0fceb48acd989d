using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Session;

namespace PSDockerTools.Tests.Session;

/// <summary>Which credentials are sent to which registry. The settings are the process's, so that they are of one class.</summary>
public sealed class RegistryCredentialsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH"), _configuration = Environment.GetEnvironmentVariable("DOCKER_CONFIG");

    public RegistryCredentialsTests()
    {
        Environment.SetEnvironmentVariable("DOCKER_CONFIG", _folder);
        Environment.SetEnvironmentVariable("PATH", $"{_folder}{Path.PathSeparator}{_path}");
    }

    [Theory]
    [InlineData("docker.io", "hub")]
    [InlineData("r:5000", "five")]
    [InlineData("old.example.com", "old")]
    [InlineData("helped.example.com", "get helped.example.com")]
    [InlineData("nobody.example.com", null)]
    [InlineData("r", null)]
    public async Task Those_of_the_registry_are_found(string domain, string? user)
    {
        Write($$$"""
            {"auths":{"https://index.docker.io/v1/":{"auth":"{{{Auth("hub")}}}"},"r:5000":{"auth":"{{{Auth("five")}}}"},
            "https://old.example.com/v1/":{"auth":"{{{Auth("old")}}}"},"helped.example.com":{} },"credHelpers":{"helped.example.com":"echo"} }
            """);
        Helper("echo", """read host; printf '{"ServerURL":"%s","Username":"%s %s","Secret":"s"}' "$host" "$1" "$host" """);

        Assert.Equal(user, User(await FindAsync(domain)));
    }

    [Fact]
    public async Task A_store_has_them_all_and_a_token_is_one()
    {
        Write("""{"auths":{"r:5000":{}},"credsStore":"store"}""");
        Helper("store", """read host; printf '{"Username":"<token>","Secret":"secret"}'""");

        Assert.Equal("secret", Header(await FindAsync("r:5000"))["identitytoken"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_helper_that_has_none_is_as_if_nothing_was_kept()
    {
        Write("""{"credsStore":"empty"}""");
        Helper("empty", "echo 'credentials not found in native keychain'; exit 1");

        Assert.Null(await FindAsync("r:5000"));
    }

    [Fact]
    public async Task A_helper_that_fails_takes_no_other_credentials_away()
    {
        Write($$"""{"auths":{"r:5000":{"auth":"{{Auth("five")}}"} },"credHelpers":{"a.example.com":"missing","b.example.com":"good"} }""");
        Helper("good", """read host; printf '{"Username":"b","Secret":"s"}'""");

        (RegistryCredentials found, DockerException? failure) = await RegistryCredentials.ReadAvailableAsync(DockerConfiguration.Current, CancellationToken.None);

        Assert.Equal(["b.example.com", "r:5000"], found.All.Select(login => login.Address).Order(StringComparer.Ordinal));
        Assert.Contains("docker-credential-missing", failure!.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DockerException>(() => RegistryCredentials.ReadAsync(DockerConfiguration.Current, CancellationToken.None));
        Assert.True(RegistryCredentials.HasLoginFor("r:5000", found.All));
        Assert.False(RegistryCredentials.HasLoginFor("docker.io", found.All));
    }

    [Theory]
    [InlineData("missing", null, "there is no such program")]
    [InlineData("failing", "echo 'the keychain is locked'; exit 1", "the keychain is locked")]
    [InlineData("babbling", "echo 'Secret: 123'", "not valid")]
    public async Task A_helper_that_fails_is_named(string name, string? script, string reason)
    {
        Write($$"""{"credsStore":"{{name}}"}""");
        if (script is not null) { Helper(name, script); }

        DockerException e = await Assert.ThrowsAsync<DockerException>(() => FindAsync("r:5000"));

        Assert.Contains($"docker-credential-{name}", e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("123", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"auths":{"r:5000":{"auth":"%%%"}}}""")]
    [InlineData("""{"auths":{"r:5000":{"auth":"bm9jb2xvbg=="}}}""")]
    [InlineData("""{"auths":{"r:5000":3}}""")]
    [InlineData("""{"auths":[]}""")]
    [InlineData("""{"credHelpers":{"r:5000":3}}""")]
    [InlineData("[]")]
    public async Task What_cannot_be_read_is_none(string json)
    {
        Write(json);

        Assert.Null(await FindAsync("r:5000"));
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("DOCKER_CONFIG", _configuration);
        Environment.SetEnvironmentVariable("PATH", _path);
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<RegistryLogin?> FindAsync(string domain) => RegistryCredentials.FindAsync(DockerConfiguration.Current, domain, CancellationToken.None);

    private static string Auth(string user) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:password"));

    private static string? User(RegistryLogin? login) => login is null ? null : Header(login)["username"]!.GetValue<string>();

    private static JsonNode Header(RegistryLogin? login) =>
        JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(login!.ToHeader().Replace('-', '+').Replace('_', '/'))))!;

    private void Write(string json) => File.WriteAllText(Path.Combine(_folder, "config.json"), json);

    private void Helper(string name, string script)
    {
        if (OperatingSystem.IsWindows()) { throw new PlatformNotSupportedException(); }
        string path = Path.Combine(_folder, $"docker-credential-{name}");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
