using System;
using System.Linq;

namespace PSDockerTools.Acceptance;

public sealed class GetDockerContainerChangeTests : EngineTest
{
    [Fact]
    public void What_was_added_changed_and_deleted_is_told()
    {
        string name = Name("a");
        Shell.Get($"Invoke-DockerRun alpine -Name {name} -- sh -c 'echo x > \"/a file\"; echo x >> /etc/passwd; rm /etc/group'");
        Assert.Equal(
            "Added /a file\nChanged /etc\nChanged /etc/passwd\nDeleted /etc/group",
            string.Join('\n', Shell.Get($"Get-DockerContainerChange {name}").Select(change => change.ToString()).Order(StringComparer.Ordinal)));
        Assert.Equal(name, Shell.Text($"(Get-DockerContainerChange {name})[0].Container"));
    }

    [Fact]
    public void Where_nothing_changed_nothing_comes()
    {
        Shell.Get($"New-DockerContainer alpine -Name {Name("a")}; New-DockerContainer alpine -Name {Name("b")}");
        Assert.Empty(Shell.Get($"Get-DockerContainerChange {Name("a")}"));
        Assert.Empty(Shell.Get($"Get-DockerContainer '{Prefix}-*' | Get-DockerContainerChange"));
        Shell.Run("Get-DockerContainerChange nobody-has-this").FailedWith("ContainerNotFound", "'nobody-has-this'");
    }
}
