using System;
using PSDockerTools.Abstractions;
using PSDockerTools.Session;

namespace PSDockerTools.Tests.Session;

public sealed class DockerHostTests
{
    [Theory]
    [InlineData("unix:///run/docker.sock", "unix:///run/docker.sock")]
    [InlineData("unix://", "unix:///var/run/docker.sock")]
    [InlineData("tcp://build-1:2375", "tcp://build-1:2375")]
    [InlineData("tcp://build-1", "tcp://build-1:2375")]
    [InlineData("tcp://", "tcp://localhost:2375")]
    [InlineData("build-1:4243", "tcp://build-1:4243")]
    [InlineData(":4243", "tcp://localhost:4243")]
    [InlineData("http://build-1:2375/base", "tcp://build-1:2375/base")]
    [InlineData("tcp://[::1]:2375", "tcp://[::1]:2375")]
    [InlineData("npipe:////./pipe/docker_engine", "npipe:////./pipe/docker_engine")]
    [InlineData("  tcp://build-1:2375 ", "tcp://build-1:2375")]
    [InlineData("tcp://user:secret@build-1:2375/base/?a=b#c", "tcp://build-1:2375/base")]
    [InlineData("user:secret@build-1", "tcp://build-1:2375")]
    [InlineData("tcp://build-1:", "tcp://build-1:2375")]
    [InlineData("tcp://[fe80::1]", "tcp://[fe80::1]:2375")]
    public void A_host_is_read_as_the_CLI_reads_it(string host, string endpoint) => Assert.Equal(endpoint, DockerHost.Parse(host).OriginalString);

    [Theory]
    [InlineData("/run/a#b.sock")]
    [InlineData("/run/a?b.sock")]
    [InlineData("/run/a%20b.sock")]
    [InlineData("/run/a b.sock")]
    [InlineData("/run/a\\b.sock")]
    [InlineData("/run/user:é@b.sock")]
    public void A_socket_is_found_by_its_path_as_it_is_written(string path)
    {
        Uri endpoint = DockerHost.Parse("unix://" + path);

        Assert.Equal(path, endpoint.LocalPath);
        Assert.Equal("unix://" + path, EngineMessages.Show(endpoint));
        Assert.Equal(path, DockerHost.Parse(new Uri(endpoint.ToString())).LocalPath); // a copy of it
    }

    [Fact]
    public void A_path_that_is_too_long_for_a_socket_is_refused()
    {
        Assert.Equal(107, DockerHost.Parse("unix:///" + new string('x', 106)).LocalPath.Length);
        Assert.Contains("107", Assert.ThrowsAny<FormatException>(() => DockerHost.Parse("unix:///" + new string('é', 54))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ssh://user:secret@build-1")]
    [InlineData("https://user:secret@build-1")]
    [InlineData("tcp://user:secret@build 1")]
    [InlineData("tcp://user:sec/ret@build-1")]
    [InlineData("ftp://user:sec@secret@build-1")]
    [InlineData("//user:secret@build-1")]
    [InlineData("unix://user:secret@host/path")]
    public void A_password_is_in_no_refusal(string host)
    {
        string message = Assert.ThrowsAny<FormatException>(() => DockerHost.Parse(host)).Message;

        Assert.DoesNotContain("sec", message, StringComparison.Ordinal);
        Assert.Contains("***@", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unix://relative/path")]
    [InlineData("ftp://build-1")]
    [InlineData("tcp://:notaport")]
    [InlineData("tcp://a b")]
    public void What_is_no_host_is_refused_with_a_good_one(string host) =>
        Assert.Contains("tcp://host:2375", Assert.ThrowsAny<FormatException>(() => DockerHost.Parse(host)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ssh://me@build-1", "ssh")]
    [InlineData("fd://", "fd")]
    public void What_is_not_supported_is_refused(string host, string scheme) =>
        Assert.Contains(scheme + "://", Assert.ThrowsAny<FormatException>(() => DockerHost.Parse(host)).Message, StringComparison.Ordinal);
}
