using System;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class GetDockerVersionTests : EngineTest
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
}
