using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace PSDockerTools.Acceptance;

/// <summary>The package for the PowerShell Gallery: made as a release makes it, unpacked, and imported by a process of its own.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("package").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_package_is_what_the_Gallery_takes_and_can_be_imported()
    {
        await Child.StartAsync("dotnet", "pack", Path.Combine(Place.Repository, "src", "PSDockerTools.Engine"), "-p:PackageOutputPath=" + _folder, "-nologo");
        string package = Assert.Single(Directory.GetFiles(_folder, "*.nupkg"));
        string module = Path.Combine(_folder, "PSDockerTools");
        ZipFile.ExtractToDirectory(package, module);

        XElement metadata = XDocument.Load(Assert.Single(Directory.GetFiles(module, "*.nuspec"))).Root!.Elements().Single(one => one.Name.LocalName == "metadata");
        string Tag(string name) => metadata.Elements().Single(one => one.Name.LocalName == name).Value;
        Assert.Equal("PSDockerTools", Tag("id"));
        Assert.Contains("PSModule", Tag("tags"), StringComparison.Ordinal);
        Assert.Contains("PSCmdlet_Invoke-DockerRun", Tag("tags"), StringComparison.Ordinal);
        Assert.DoesNotContain(metadata.Elements(), one => one.Name.LocalName == "dependencies" && one.HasElements);

        string said = await Child.RunAsync(
            $"(Get-DockerVersion -Engine {Place.Engine}).OperatingSystem", Path.Combine(module, "PSDockerTools.psd1"));
        Assert.Contains("linux", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_with_the_repository_s_address_has_it_in_manifest_and_help()
    {
        const string Address = "https://example.com/owner/name";
        string[] links = await BuildAsync(Address);
        Assert.Equal([Address, $"{Address}/raw/HEAD/docs/images/icon.png"], links[..2]);
        Assert.True(File.Exists(Path.Combine(Place.Repository, "docs", "images", "icon.png")));
        Assert.All(links[2..], link => Assert.Matches("^(.+) " + Address + @"/blob/HEAD/docs/cmdlets/\1\.md$", link));
        Assert.All(links[2..], link => Assert.True(File.Exists(Path.Combine(Place.Repository, "docs", "cmdlets", link.Split(' ')[0] + ".md"))));
    }

    [Fact]
    public async Task A_build_without_an_address_has_none()
    {
        string[] links = await BuildAsync("");
        Assert.Equal(["", ""], links[..2]);
        Assert.All(links[2..], link => Assert.DoesNotContain("://", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_release_notes_are_those_of_the_changelog()
    {
        string notes = await Child.RunAsync("(Get-Module PSDockerTools).ReleaseNotes");
        string changelog = await File.ReadAllTextAsync(Path.Combine(Place.Repository, "CHANGELOG.md"));
        string[] lines = [.. changelog[changelog.IndexOf("\n## ", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal))];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(line, notes, StringComparison.Ordinal));
        Assert.DoesNotContain("## [", notes.Replace("### ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Builds the module in a folder of its own.</summary>
    /// <returns>ProjectUri, IconUri, and for each cmdlet its name and HelpUri, which Get-Help -Online opens.</returns>
    private async Task<string[]> BuildAsync(string address)
    {
        string module = Path.Combine(_folder, "out", "PSDockerTools");
        await Child.StartAsync(
            "dotnet",
            "build", Path.Combine(Place.Repository, "src", "PSDockerTools.Engine"), "--no-restore", "-nologo", "-p:RepositoryUrl=" + address,
            $"-p:ModuleOutput={module}/", $"-p:ModulePartsPath={_folder}/parts/");
        string said = await Child.RunAsync(
            """
            $module = Get-Module PSDockerTools
            "[$($module.ProjectUri)]"
            "[$($module.IconUri)]"
            Get-Command -Module PSDockerTools -CommandType Cmdlet | ForEach-Object { "[$($_.Name) $($_.HelpUri)]" }
            """,
            Path.Combine(module, "PSDockerTools.psd1"));
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()[1..^1])];
    }
}
