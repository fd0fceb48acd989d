using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class VolumeTests : EngineTest
{
    [Fact]
    public void A_volume_is_made_with_labels_and_options_and_found()
    {
        dynamic made = Shell.One($"New-DockerVolume {Name("a")} -Label @{{ owner = 'me' }} -Option type=tmpfs, device=tmpfs");
        Assert.Equal("PSDockerTools.DockerVolume", ((PSObject)made).TypeNames[0]);
        Assert.Equal("local", made.Driver);
        Assert.Equal("me", Shell.Text($"(Get-DockerVolume {Name("a")}).Labels.owner"));
        Assert.Equal("tmpfs", Shell.Text($"(Get-DockerVolume {Name("a")}).Options.type"));
        Assert.Equal(Name("a"), Shell.Text($"Get-DockerVolume {Prefix}-* -Label owner=me"));
        Assert.Empty(Shell.Get($"Get-DockerVolume {Prefix}-* -Label owner=you"));
    }

    [Fact]
    public void An_anonymous_one_has_a_name_of_its_own()
    {
        string name = Shell.Text("(New-DockerVolume).Name");
        Assert.Equal(64, name.Length);
        Shell.Get($"Remove-DockerVolume {name}");
    }

    [Fact]
    public void One_that_is_there_already_is_given_as_it_is()
    {
        Shell.Get($"New-DockerVolume {Name("a")} -Label kept=yes");
        Assert.Equal("yes", Shell.Text($"(New-DockerVolume {Name("a")}).Labels.kept"));
    }

    [Fact]
    public void Names_are_piped_in_and_wildcards_find_them()
    {
        Assert.Equal($"{Name("a")}\n{Name("b")}", Shell.Text($"'{Name("a")}', '{Name("b")}' | New-DockerVolume"));
        Assert.Equal([Name("a"), Name("b")], Shell.Get($"Get-DockerVolume {Prefix}-*").Select(one => one.ToString()).Order());
        Assert.Equal(Name("b"), Shell.Text($"Get-DockerVolume | Where-Object Name -eq {Name("b")}"));
        Shell.Get($"Get-DockerVolume {Prefix}-* | Remove-DockerVolume");
        Assert.Empty(Shell.Get($"Get-DockerVolume {Prefix}-*"));
    }

    [Fact]
    public void One_that_is_not_there_is_an_error()
    {
        Shell.Run("Get-DockerVolume nobody-has-this").FailedWith("VolumeNotFound", "'nobody-has-this'");
        Shell.Run("Remove-DockerVolume nobody-has-this").FailedWith("VolumeNotFound", "'nobody-has-this'");
    }

    [Fact]
    public void One_in_use_is_refused_and_not_dangling()
    {
        Shell.Get($"New-DockerVolume {Name("free")}; New-DockerContainer alpine -Name {Name("c")} -Volume {Name("used")}:/data");
        ErrorRecord error = Shell.Run($"Remove-DockerVolume {Name("used")}").FailedWith("Conflict", Name("used"));
        Assert.Equal(ErrorCategory.ResourceBusy, error.CategoryInfo.Category);
        Assert.Equal(Name("free"), Shell.Text($"Get-DockerVolume {Prefix}-* -Dangling"));
    }

    [Fact]
    public void What_is_written_to_one_is_there_for_the_next()
    {
        Shell.Get($"Invoke-DockerRun alpine -Remove -Volume {Name("v")}:/data -- sh -c 'echo kept > /data/note'");
        Assert.Equal("kept", Shell.Text($"Invoke-DockerRun alpine -Remove -Volume {Name("v")}:/data:ro -- cat /data/note"));
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun alpine -Remove -Volume {Name("v")}:/data:ro -- sh -c 'echo no > /data/note'");
        outcome.FailedWith("ContainerExitCode", "Read-only");
    }

    [Fact]
    public void WhatIf_changes_nothing()
    {
        Assert.Empty(Shell.Get($"New-DockerVolume {Name("a")} -WhatIf"));
        Assert.Empty(Shell.Get($"Get-DockerVolume {Prefix}-*"));
        Shell.Get($"New-DockerVolume {Name("a")}; Remove-DockerVolume {Name("a")} -WhatIf");
        Assert.Equal(Name("a"), Shell.Text($"Get-DockerVolume {Prefix}-*"));
    }

    [Fact]
    public void PassThru_gives_what_went()
    {
        Shell.Get($"New-DockerVolume {Name("a")}");
        Assert.Equal(Name("a"), Shell.Text($"Remove-DockerVolume {Name("a")} -PassThru"));
    }
}
