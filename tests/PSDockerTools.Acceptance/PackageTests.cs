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
}
