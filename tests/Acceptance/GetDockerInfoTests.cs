namespace PSDockerTools.Acceptance;

public sealed class GetDockerInfoTests : EngineTest
{
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
}
