using System;
using System.IO;

namespace PSDockerTools.Acceptance;

/// <summary>The settings that docker adds to containers and builds. They belong to the process, so no other test runs at the same time.</summary>
[Collection(nameof(Alone))]
public sealed class SettingsTests : EngineTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("psdockertools-").FullName;

    [Fact]
    public void Proxies_of_the_configuration_reach_the_container()
    {
        File.WriteAllText(Path.Combine(_folder, "config.json"), """{ "proxies": { "default": { "httpProxy": "http://proxy:3128", "noProxy": "*.local" } } }""");
        Assert.Equal(
            "HTTP_PROXY=own\nNO_PROXY=*.local\nhttp_proxy=http://proxy:3128\nno_proxy=*.local",
            Shell.Text($$"""
                $before = $env:DOCKER_CONFIG
                $env:DOCKER_CONFIG = '{{_folder}}'
                try { Invoke-DockerRun alpine -Remove -Environment HTTP_PROXY=own -- sh -c 'env | grep -i proxy | LC_ALL=C sort' } finally { $env:DOCKER_CONFIG = $before }
                """));
    }

    [Fact]
    public void What_may_drive_the_engine_gets_its_socket_and_the_credentials()
    {
        File.WriteAllText(Path.Combine(_folder, "config.json"), """
            { "auths": { "plain.example": { "auth": "dXNlcjpwYXNz" }, "helped.example": {} }, "credHelpers": { "helped.example": "psdt-test" } }
            """);
        string helper = Path.Combine(_folder, "docker-credential-psdt-test");
        File.WriteAllText(helper, """
            #!/bin/sh
            [ "$1" = get ] && [ "$(cat)" = helped.example ] && echo '{"ServerURL":"helped.example","Username":"<token>","Secret":"t0ken"}'
            """);
        File.SetUnixFileMode(helper, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string script = $$"""
            $before = $env:DOCKER_CONFIG, $env:PATH
            $env:DOCKER_CONFIG = '{{_folder}}'
            $env:PATH = "$env:PATH$([IO.Path]::PathSeparator){{_folder}}"
            try { Invoke-DockerRun alpine -Remove -UseApiSocket -- sh -c 'test -S /var/run/docker.sock && echo socket; cat $DOCKER_CONFIG/config.json' }
            finally { $env:DOCKER_CONFIG, $env:PATH = $before }
            """;
        Assert.Equal(
            "socket\n{\"auths\":{\"plain.example\":{\"auth\":\"dXNlcjpwYXNz\"},\"helped.example\":{\"identitytoken\":\"t0ken\"}}}",
            Shell.Text(script));
        File.Delete(helper);
        Shell.Run(script).FailedWith("CredentialHelperFailed", "docker-credential-psdt-test");
    }

    [Theory]
    [InlineData("default", "", "http://proxy:1 http://proxy:1 .local")]
    [InlineData("default", "-BuildArgument HTTP_PROXY=mine", "mine http://proxy:1 .local")]
    [InlineData("default", "-BuildArgument http_proxy=", "http://proxy:1  .local")]
    [InlineData("engine", "", "http://proxy:1 http://proxy:1 .local")]
    [InlineData("tcp://another:2375", "", "  ")]
    public void The_proxies_of_config_json_are_build_arguments(string key, string options, string expected)
    {
        string engine = key == "engine" ? TestEnvironment.Engine : key;
        string configuration = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(configuration, "config.json"), $$$$"""{"proxies":{"{{{{engine}}}}":{"httpProxy":"http://proxy:1","noProxy":".local"}}}""");
        string? before = Environment.GetEnvironmentVariable("DOCKER_CONFIG");
        Environment.SetEnvironmentVariable("DOCKER_CONFIG", configuration);
        try
        {
            File.WriteAllText(Path.Combine(_folder, "Dockerfile"), $"FROM alpine\nRUN echo \"$HTTP_PROXY $http_proxy $no_proxy\" > /said; : {Prefix}{key}{options.Length}\n");
            ScriptResult outcome = Shell.Run($"Invoke-DockerBuild {_folder} -Tag {Name("app")} {options} -Verbose 4>&1").Succeeded();
            Assert.DoesNotContain("proxy:1", string.Join('\n', outcome.Information) + outcome.Text, StringComparison.Ordinal);
            Assert.Equal(expected, Shell.Text($"Invoke-DockerRun {Name("app")} -Remove cat /said"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOCKER_CONFIG", before);
            Directory.Delete(configuration, true);
        }
    }

    [Theory]
    [InlineData("-Annotation a=b", "1.43")]
    [InlineData("-HealthCommand true -HealthStartInterval 1", "1.44")]
    public void What_the_engine_is_too_old_for_is_refused(string options, string version)
    {
        ScriptResult outcome = Shell.Run($"$env:DOCKER_API_VERSION = '1.41'; try {{ Invoke-DockerRun alpine -Name {Name("a")} {options} -Engine {TestEnvironment.Engine.Replace("unix://", "unix:///.", StringComparison.Ordinal)} -- true }} finally {{ $env:DOCKER_API_VERSION = $null }}");
        outcome.FailedWith("EngineUnsupported", version);
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
