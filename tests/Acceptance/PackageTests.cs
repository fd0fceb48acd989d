using System;
using System.Collections.Generic;
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
        await PackAsync(address: "");
        Assert.Equal("PSDockerTools", Tag("id"));
        Assert.Contains("PSModule", Tag("tags"), StringComparison.Ordinal);
        Assert.Contains("PSCmdlet_Invoke-DockerRun", Tag("tags"), StringComparison.Ordinal);
        Assert.DoesNotContain(Metadata, one => one.Name.LocalName == "dependencies" && one.HasElements);
        Assert.Contains("linux", await RunAsync($"(Get-DockerVersion -Engine {TestEnvironment.Engine}).OperatingSystem"), StringComparison.Ordinal);

        Assert.DoesNotContain(Metadata, one => one.Name.LocalName is "projectUrl" or "iconUrl");
        Assert.All(await LinksAsync(), link => Assert.DoesNotContain("://", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_package_of_a_known_repository_has_its_address_in_manifest_and_help()
    {
        const string Address = "https://example.com/owner/name";
        const string Icon = Address + "/raw/HEAD/docs/images/icon.png";
        await PackAsync(Address);
        Assert.Equal((Address, Icon), (Tag("projectUrl"), Tag("iconUrl")));
        Assert.True(File.Exists(Path.Combine(TestEnvironment.Repository, "docs", "images", "icon.png")));

        string[] links = await LinksAsync();
        Assert.Equal([Address, Icon], links[..2]);
        Assert.All(links[2..], link => Assert.Matches("^(.+) " + Address + @"/blob/HEAD/docs/cmdlets/\1\.md$", link));
        Assert.All(links[2..], link => Assert.True(File.Exists(Path.Combine(TestEnvironment.Repository, "docs", "cmdlets", link.Split(' ')[0] + ".md"))));

        string changelog = await File.ReadAllTextAsync(Path.Combine(TestEnvironment.Repository, "CHANGELOG.md"));
        string[] notes = [.. changelog[changelog.IndexOf("\n## ", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal))];
        string shown = await RunAsync("(Get-Module PSDockerTools).ReleaseNotes");
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Contains(note, shown, StringComparison.Ordinal));
        Assert.All(notes, note => Assert.Contains(note, Tag("releaseNotes"), StringComparison.Ordinal));
    }

    /// <summary>Makes the package as a release does, in a folder of this test, and unpacks it.</summary>
    private async Task PackAsync(string address)
    {
        await PowerShellProcess.StartAsync(
            "dotnet",
            "pack", Path.Combine(TestEnvironment.Repository, "src", "PSDockerTools.Engine"), "-nologo", "-p:RepositoryUrl=" + address,
            $"-p:PackageOutputPath={_folder}", $"-p:ModuleOutput={_folder}/out/", $"-p:ModulePartsPath={_folder}/parts/");
        ZipFile.ExtractToDirectory(Assert.Single(Directory.GetFiles(_folder, "*.nupkg")), Module);
    }

    private string Module => Path.Combine(_folder, "PSDockerTools");

    private IEnumerable<XElement> Metadata =>
        XDocument.Load(Assert.Single(Directory.GetFiles(Module, "*.nuspec"))).Root!.Elements().Single(one => one.Name.LocalName == "metadata").Elements();

    private string Tag(string name) => Metadata.Single(one => one.Name.LocalName == name).Value;

    private Task<string> RunAsync(string script) => PowerShellProcess.RunAsync(script, Path.Combine(Module, "PSDockerTools.psd1"));

    /// <summary>ProjectUri, IconUri, and for each cmdlet its name and HelpUri, which Get-Help -Online opens.</summary>
    private async Task<string[]> LinksAsync()
    {
        string output = await RunAsync("""
            $module = Get-Module PSDockerTools
            "[$($module.ProjectUri)]"
            "[$($module.IconUri)]"
            Get-Command -Module PSDockerTools -CommandType Cmdlet | ForEach-Object { "[$($_.Name) $($_.HelpUri)]" }
            """);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()[1..^1])];
    }
}
