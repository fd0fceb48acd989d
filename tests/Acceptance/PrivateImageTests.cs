using System.IO;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>Images of a registry that wants a login: pulled with the credentials that docker login has left in docker's configuration.</summary>
[Collection(nameof(Alone))] // DOCKER_CONFIG is the process's
public sealed class PrivateImageTests : EngineTest
{
    private readonly PrivateRegistry _registry = new();
    private readonly string _context = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task A_pull_and_a_run_log_in()
    {
        string image = await PublishedAsync("pulled");
        Assert.Equal($"{image}:latest", With(_registry.LoggedIn, $"Receive-DockerImage {image}").Succeeded().Text);
        Shell.Get($"Remove-DockerImage {image}");
        Assert.Equal("hi", With(_registry.LoggedIn, $"Invoke-DockerRun {image} -Remove echo hi").Succeeded().Text);
    }

    [Fact]
    public async Task A_build_logs_in_for_its_base_image()
    {
        string image = await PublishedAsync("base");
        Write($"FROM {image}\nRUN echo built\n");
        Assert.Equal($"{Name("app")}:latest", With(_registry.LoggedIn, $"Invoke-DockerBuild {_context} -Tag {Name("app")}").Succeeded().Text);
    }

    [Fact]
    public async Task Without_a_login_or_with_a_wrong_one_the_error_has_the_command_that_logs_in()
    {
        string image = await PublishedAsync("refused"), advice = $"docker login {_registry.Address}";
        Write($"FROM {image} AS base\nRUN echo built\n");
        With(_registry.LoggedOut, $"Receive-DockerImage {image}").FailedWith("RegistryLoginRequired", advice);
        With(_registry.LoggedInWrongly, $"Receive-DockerImage {image}").FailedWith("RegistryCredentialsRefused", advice);
        With(_registry.LoggedOut, $"Invoke-DockerBuild {_context}").FailedWith("BuildFailed", "Dockerfile:1", image, advice);
        With(_registry.LoggedInWrongly, $"Invoke-DockerBuild {_context}").FailedWith("BuildFailed", "Dockerfile:1", image, advice);
        Shell.Run($"Get-DockerImage {image}").FailedWith("ImageNotFound");
    }

    public override void Dispose()
    {
        base.Dispose();
        _registry.Dispose();
        Directory.Delete(_context, recursive: true);
    }

    private ScriptResult With(string configuration, string script) =>
        Shell.Run($"$before = $env:DOCKER_CONFIG; $env:DOCKER_CONFIG = '{configuration}'; try {{ {script} }} finally {{ $env:DOCKER_CONFIG = $before }}");

    private void Write(string dockerfile) => File.WriteAllText(Path.Combine(_context, "Dockerfile"), dockerfile);

    /// <summary>An image that the registry has and the engine has not.</summary>
    private async Task<string> PublishedAsync(string suffix)
    {
        await Registry.PublishAsync(Name(suffix));
        return $"{_registry.Address}/{Name(suffix)}";
    }
}
