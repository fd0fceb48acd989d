using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Acceptance;

public sealed class ImageTests : EngineTest
{
    [Fact]
    public void An_image_has_its_platform() =>
        Assert.Equal("linux/amd64 linux/amd64", Shell.Text($"\"$((Get-DockerImage alpine).Platforms) $((Get-DockerImage | Where-Object Tags -contains {Tag("alpine:latest")}).Platforms)\""));

    [Fact]
    public void Images_are_listed_and_found_by_name_wildcard_and_id()
    {
        string name = Built("one");
        Assert.Contains(Shell.Get("(Get-DockerImage).Tags"), tag => tag.ToString()!.EndsWith("alpine:latest", StringComparison.Ordinal)); // in addition to tags of other tests
        Assert.Equal(Tag($"{name}:latest"), Shell.Text($"Get-DockerImage {name}"));
        Assert.Equal(Tag($"{name}:latest"), Shell.Text($"Get-DockerImage {Prefix}-*"));
        string id = Shell.Text($"(Get-DockerImage {name}).Id");
        Assert.Equal(id, Shell.Text($"(Get-DockerImage {id}).Id"));
        string digits = id.Split(':')[1];
        Assert.Equal(id, Shell.Text($"(Get-DockerImage {digits}).Id"));
        Assert.Equal(id, Shell.Text($"(Get-DockerImage '{digits[..12]}').Id"));
        Assert.Empty(Shell.Get("Get-DockerImage nobody-has-this-*"));
        Shell.Run("Get-DockerImage nobody-has-this").FailedWith("ImageNotFound", "'nobody-has-this'", "Receive-DockerImage");
    }

    [Fact]
    public void Created_is_a_local_time_and_size_a_number()
    {
        dynamic image = Shell.One($"Get-DockerImage {Built("one")}");
        Assert.InRange((System.DateTime)image.Created, System.DateTime.Now.AddMinutes(-5), System.DateTime.Now.AddMinutes(1));
        Assert.IsType<long>(image.Size);
    }

    [Fact]
    public void Images_are_narrowed_by_label_and_by_what_names_them()
    {
        string name = Built("one", $"LABEL purpose={Prefix}");
        Assert.Equal(Tag($"{name}:latest"), Shell.Text($"Get-DockerImage -Label purpose={Prefix}"));
        Built("one", "LABEL purpose=later"); // takes the name away
        string id = Shell.Text($"(Get-DockerImage -Dangling -Label purpose={Prefix}).Id");
        Assert.StartsWith("sha256:", id, StringComparison.Ordinal);
        Shell.Get($"Get-DockerImage -Dangling -Label purpose={Prefix} | Remove-DockerImage");
        Assert.Empty(Shell.Get($"Get-DockerImage -Label purpose={Prefix}"));
    }

    [Fact]
    public void One_name_of_several_is_taken_off_and_the_last_deletes_the_image()
    {
        string name = Built("one", tags: $"{Name("one")}, {Name("two")}");
        Assert.Equal("Untagged " + Tag(Name("two") + ":latest"), Shell.Text($"Remove-DockerImage {Name("two")}"));
        string[] removed = [.. Shell.Get($"Remove-DockerImage {name}").Select(one => one.ToString()!)];
        Assert.Contains("Untagged " + Tag(name + ":latest"), removed);
        Assert.Contains(removed, line => line.StartsWith("Deleted sha256:", StringComparison.Ordinal));
        Shell.Run($"Get-DockerImage {name}").FailedWith("ImageNotFound");
    }

    [Fact]
    public void An_image_with_several_names_is_removed_as_a_whole_only_by_force()
    {
        string name = Built("one", tags: $"{Name("one")}, {Name("two")}");
        ErrorRecord error = Shell.Run($"Get-DockerImage {name} | Remove-DockerImage").FailedWith("Conflict");
        Assert.Contains("force", error.ToString(), StringComparison.Ordinal);
        Shell.Get($"Get-DockerImage {name} | Remove-DockerImage -Force");
        Assert.Empty(Shell.Get($"Get-DockerImage {Prefix}-*"));
    }

    [Fact]
    public void A_wildcard_removes_the_names_that_fit()
    {
        Built("one", tags: $"{Name("one")}, {Name("two")}");
        Shell.Get($"Remove-DockerImage {Name("t")}*");
        Assert.Equal(Tag(Name("one") + ":latest"), Shell.Text($"Get-DockerImage {Prefix}-*"));
    }

    [Fact]
    public void An_image_that_a_container_was_made_from_is_refused()
    {
        string name = Built("one");
        Shell.Get($"New-DockerContainer {name} -Name {Name("c")}");
        ErrorRecord error = Shell.Run($"Remove-DockerImage {name}").FailedWith("Conflict");
        Assert.Equal(ErrorCategory.ResourceBusy, error.CategoryInfo.Category);
        Shell.Get($"Remove-DockerImage {name} -Force");
    }

    [Theory]
    [InlineData("docker.io/library/{0}")]
    [InlineData("library/{0}:latest")]
    [InlineData("index.docker.io/library/{0}")]
    public void A_long_name_finds_and_removes_the_reference_that_it_names(string format)
    {
        // The other tag comes first in the list, and was named instead.
        string name = Name("one"), other = Built("one", tags: $"{Name("a")}, {name}, {name}:2").Replace("-one", "-a", StringComparison.Ordinal);
        string asked = string.Format(CultureInfo.InvariantCulture, format, name);
        Assert.Contains(Tag($"{name}:latest"), Shell.Get($"Get-DockerImage {asked}").Select(one => one.ToString()));
        Assert.Equal(Tag($"{name}:latest"), Shell.Text($"Get-DockerImage {asked} | Where-Object Name -like '*:latest'"));
        Assert.Equal(Tag($"{name}:2"), Shell.Text($"Get-DockerImage docker.io/library/{name}:?"));
        string said = Shell.Text($"Remove-DockerImage {asked} -Verbose 4>&1"); // what -WhatIf says, too
        Assert.Contains($"target \"{Tag(name)}:latest (", said, StringComparison.Ordinal);
        Assert.EndsWith("Untagged " + Tag(name + ":latest"), said, StringComparison.Ordinal);
        Assert.Equal("Untagged " + Tag(name + ":2"), Shell.Text($"'docker.io/library/{name}:2', 'nobody-has-this' | Remove-DockerImage -Force"));
        Assert.Equal(Tag($"{other}:latest"), Shell.Text($"Get-DockerImage {other}"));
    }

    [Fact]
    public void WhatIf_removes_nothing()
    {
        string name = Built("one");
        Assert.Empty(Shell.Get($"Remove-DockerImage {name} -WhatIf"));
        Assert.Equal(Tag($"{name}:latest"), Shell.Text($"Get-DockerImage {name}"));
    }

    [Fact]
    public void What_removes_all_names_of_an_image_says_all_names()
    {
        string name = Name("two");
        Built("two", tags: $"{name}, {name}:2");
        string all = $"target \"{Tag(name)}:2, {Tag(name)}:latest (";
        foreach (string command in new[] { $"Get-DockerImage {name}:2 | Remove-DockerImage", $"Remove-DockerImage (Get-DockerImage {name}:2).Id" })
        {
            string said = Shell.Text($"{command} -Force -Verbose 4>&1"); // what -WhatIf says, too
            Assert.Contains(all, said.Replace($"{name}:latest, {name}:2", $"{name}:2, {name}:latest", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("Untagged " + Tag(name + ":2"), said, StringComparison.Ordinal);
            Assert.Contains("Untagged " + Tag(name + ":latest"), said, StringComparison.Ordinal);
            Built("two", tags: $"{name}, {name}:2");
        }
    }

    [Theory]
    [InlineData("sha256:0000")]
    [InlineData("b0b0b0b0b0b0")]
    [InlineData("Alpine")]
    public void What_cannot_be_pulled_is_not_recommended_to_be_pulled(string name)
    {
        ErrorRecord error = Shell.Run($"Get-DockerImage {name}").FailedWith("ImageNotFound", name);
        Assert.DoesNotContain("Receive-DockerImage", error.Exception.Message, StringComparison.Ordinal);
        Shell.Run($"Get-DockerImage {Name("x")}").FailedWith("ImageNotFound", $"Receive-DockerImage {Name("x")}");
    }

    [Fact]
    public void Sorting_and_filtering_work_on_the_objects()
    {
        Built("one");
        Assert.NotEmpty(Shell.Get("Get-DockerImage | Where-Object { $_.Size -gt 100KB -and $_.Created -lt [datetime]::Now.AddMinutes(1) }"));
    }

    private string Built(string suffix, string instruction = "", string? tags = null)
    {
        string context = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(context, "Dockerfile"), $"FROM alpine\nLABEL test={Prefix}\n{instruction}\n");
        Shell.Get($"Invoke-DockerBuild {context} -Tag {tags ?? Name(suffix)}");
        Directory.Delete(context, true);
        return Name(suffix);
    }
}
