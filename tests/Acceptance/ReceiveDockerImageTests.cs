using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

public sealed class ReceiveDockerImageTests : EngineTest
{
    [Fact]
    public async Task An_image_that_is_not_here_is_pulled_by_run_with_progress()
    {
        string image = await PublishedAsync("pulled");
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun {image} -Remove echo hi").Succeeded();
        Assert.Equal("hi", outcome.Text);
        Assert.Contains(outcome.Progress, record => record.Activity.Contains(image, System.StringComparison.Ordinal));
        Assert.Equal(
            outcome.Progress.Select(record => record.ActivityId).Distinct().Order(),
            outcome.Progress.Where(record => record.RecordType == ProgressRecordType.Completed).Select(record => record.ActivityId).Distinct().Order());
    }

    [Fact]
    public async Task Receive_gives_the_image_and_so_does_its_alias()
    {
        string image = await PublishedAsync("received");
        dynamic got = Shell.One($"Receive-DockerImage {image}");
        Assert.Equal("PSDockerTools.DockerImage", ((PSObject)got).TypeNames[0]);
        Assert.Equal($"{image}:latest", got.Name);
        Assert.Equal($"{image}:latest", Shell.Text($"'{image}' | Pull-DockerImage"));
    }

    [Fact]
    public void An_image_that_no_registry_has_is_an_error_and_makes_no_container()
    {
        string image = $"{TestEnvironment.Registry}/{Name("nowhere")}";
        Shell.Run($"Receive-DockerImage {image}").FailedWith("ImageNowhere", image, "Invoke-DockerBuild");
        ScriptResult outcome = Shell.Run($"Invoke-DockerRun {image} -Name {Name("a")}; $LASTEXITCODE");
        outcome.FailedWith("ImageNowhere", image);
        Assert.Equal("125", outcome.Text);
        Assert.Empty(Shell.Get($"Get-DockerContainer {Prefix}-*"));
    }

    [Fact]
    public void A_registry_that_is_not_there_is_an_error()
    {
        ErrorRecord error = Shell.Run("Receive-DockerImage 127.0.0.1:1/nothing").FailedWith("RegistryUnreachable", "127.0.0.1:1/nothing");
        Assert.Equal(ErrorCategory.ResourceUnavailable, error.CategoryInfo.Category);
    }

    [Fact]
    public async Task An_error_in_the_middle_of_a_pull_is_an_error()
    {
        string image = $"{TestEnvironment.Registry}/{Name("broken")}";
        await Registry.DeleteLayerAsync(Name("broken"), await Registry.PublishAsync(Name("broken")));
        Assert.Single(Shell.Run($"Receive-DockerImage {image}").Errors);
        Shell.Run($"Get-DockerImage {image}").FailedWith("ImageNotFound");
    }

    [Fact]
    public async Task An_image_that_is_pulled_by_digest_is_called_and_found_by_it()
    {
        string image = await PublishedAsync("digest");
        string reference = Shell.Text($"(Receive-DockerImage {image}).Digests[0]");
        Shell.Get($"Remove-DockerImage {image}");
        Assert.Equal(reference, Shell.Text($"(Receive-DockerImage {reference}).Name"));
        Assert.Equal(reference, Shell.Text($"(Get-DockerImage {reference}).Name"));
        string digest = reference.Split('@')[1];
        Assert.Equal(reference, Shell.Text($"(Get-DockerImage {image}:any@{digest}).Name"));
        Shell.Run($"Get-DockerImage {image}@sha256:{new string('0', 64)}").FailedWith("ImageNotFound");
        Shell.Get($"Remove-DockerImage {reference}");
        Shell.Run($"Get-DockerImage {reference}").FailedWith("ImageNotFound");
    }

    [Fact]
    public void A_bad_name_is_refused_before_anything_is_asked()
    {
        Shell.Run("Receive-DockerImage Alpine:Latest").FailedWith("ParameterArgumentTransformationError", "upper case");
    }

    /// <summary>An image that the registry has and the engine has not.</summary>
    private async Task<string> PublishedAsync(string suffix)
    {
        await Registry.PublishAsync(Name(suffix));
        return $"{TestEnvironment.Registry}/{Name(suffix)}";
    }
}
