using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace PSDockerTools.Acceptance;

/// <summary>The package for the PowerShell Gallery: made as a release makes it, unpacked, and imported by a process of its own.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("package").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_package_is_what_the_Gallery_takes_and_can_be_imported()
    {
        Run("dotnet", "pack", Path.Combine(Place.Repository, "src", "PSDockerTools.Engine"), "-p:PackageOutputPath=" + _folder, "-nologo");
        string package = Assert.Single(Directory.GetFiles(_folder, "*.nupkg"));
        string module = Path.Combine(_folder, "PSDockerTools");
        ZipFile.ExtractToDirectory(package, module);

        XElement metadata = XDocument.Load(Assert.Single(Directory.GetFiles(module, "*.nuspec"))).Root!.Elements().Single(one => one.Name.LocalName == "metadata");
        string Tag(string name) => metadata.Elements().Single(one => one.Name.LocalName == name).Value;
        Assert.Equal("PSDockerTools", Tag("id"));
        Assert.Contains("PSModule", Tag("tags"), StringComparison.Ordinal);
        Assert.Contains("PSCmdlet_Invoke-DockerRun", Tag("tags"), StringComparison.Ordinal);
        Assert.DoesNotContain(metadata.Elements(), one => one.Name.LocalName == "dependencies" && one.HasElements);

        string shell = Directory.GetFiles(Path.Combine(Place.Repository, "eng", "Shell", "bin"), "*.runtimeconfig.json", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc).First().Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
        string said = Run("dotnet", shell, "-Command", $"Import-Module '{module}/PSDockerTools.psd1'; (Get-DockerVersion -Engine {Place.Engine}).OperatingSystem; Get-Module PSDockerTools | ForEach-Object ModuleBase");
        Assert.Contains("linux", said, StringComparison.Ordinal);
        Assert.Contains(module, said, StringComparison.Ordinal);
    }

    private static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        string error = "";
        process.ErrorDataReceived += (_, line) => error += line.Data + "\n";
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}\n{error}");
        return output;
    }
}
