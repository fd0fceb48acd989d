using System;
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
    public void A_host_is_read_as_the_CLI_reads_it(string host, string endpoint) => Assert.Equal(endpoint, DockerHost.Parse(host).OriginalString);

    [Theory]
    [InlineData("unix://relative/path")]
    [InlineData("ftp://build-1")]
    [InlineData("tcp://:notaport")]
    [InlineData("tcp://a b")]
    public void What_is_no_host_is_refused_with_a_good_one(string host) =>
        Assert.Contains("tcp://host:2375", Assert.ThrowsAny<FormatException>(() => DockerHost.Parse(host)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ssh://me@build-1", "ssh")]
    [InlineData("https://build-1", "https")]
    [InlineData("fd://", "fd")]
    public void What_is_not_spoken_is_said_so(string host, string scheme) =>
        Assert.Contains(scheme + "://", Assert.ThrowsAny<FormatException>(() => DockerHost.Parse(host)).Message, StringComparison.Ordinal);
}
