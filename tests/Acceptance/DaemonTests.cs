using System;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class DaemonTests : EngineTest
{
    [Fact]
    public void Version_tells_the_engine_s_and_what_is_spoken()
    {
        dynamic version = Shell.One("Get-DockerVersion");
        Assert.Equal("PSDockerTools.DockerVersion", ((PSObject)version).TypeNames[0]);
        Assert.Matches(@"^\d+\.\d+", (string)version.EngineVersion);
        Assert.True(Version.Parse((string)version.ApiVersion) <= Version.Parse((string)version.EngineApiVersion));
        Assert.True(Version.Parse((string)version.ApiVersion) >= Version.Parse((string)version.MinimumApiVersion));
        Assert.Equal("linux", version.OperatingSystem);
        Assert.Matches(@"^\d+\.\d+\.\d+", (string)version.ModuleVersion);
    }

    [Fact]
    public void Info_counts_what_there_is()
    {
        Running("a");
        dynamic info = Shell.One("Get-DockerInfo");
        Assert.True(info.ContainersRunning >= 1);
        Assert.True(info.Images >= 1);
        Assert.True(info.Memory > 100_000_000);
        Assert.Equal("linux", info.OperatingSystemType);
        Assert.NotEmpty(info.StorageDriver);
    }

    [Fact]
    public void Test_says_whether_it_answers_and_never_fails()
    {
        Assert.Equal("True", Shell.Text("Test-DockerEngine"));
        Assert.Equal("False", Shell.Text("Test-DockerEngine -Engine unix:///nowhere/docker.sock"));
        Assert.Equal("True\nFalse", Shell.Text($"Test-DockerEngine -Engine {TestEnvironment.Engine}, unix:///nowhere/docker.sock"));
    }

    [Fact]
    public void Test_in_detail_gives_what_the_engine_speaks_or_why_it_cannot_be_used()
    {
        dynamic engine = Shell.One("Test-DockerEngine -Detailed");
        Assert.Equal("linux", engine.OperatingSystem);
        dynamic gone = Shell.One("Test-DockerEngine -Detailed -Engine unix:///nowhere/docker.sock");
        Assert.False(gone.Available);
        Assert.Contains("no such file", (string)gone.Error, System.StringComparison.Ordinal);
        Assert.Equal("linux", Shell.Text("Get-DockerInfo -Engine (Test-DockerEngine -Detailed) | ForEach-Object OperatingSystemType"));
    }
}
