namespace PSDockerTools.Acceptance;

public sealed class TestDockerEngineTests : EngineTest
{
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
