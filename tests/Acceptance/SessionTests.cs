using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;

namespace PSDockerTools.Acceptance;

/// <summary>The selection of the engine. Connections and variables belong to the process, so the tests run one after the other.</summary>
[Collection(nameof(Alone))]
public sealed class SessionTests : IDisposable
{
    private const string Nowhere = "unix:///nowhere/docker.sock";
    private readonly Dictionary<string, string?> _before = [];
    private readonly string _configuration = Directory.CreateTempSubdirectory().FullName;
    private readonly Shell _shell = new();

    public SessionTests()
    {
        _shell.Get("$PSDefaultParameterValues.Clear()");
        Set("DOCKER_HOST", null);
        Set("DOCKER_CONTEXT", null);
        Set("DOCKER_CONFIG", _configuration);
    }

    [Fact]
    public void The_connected_engine_is_the_default_until_it_is_disconnected()
    {
        dynamic engine = _shell.One($"Connect-DockerEngine {TestEnvironment.Engine} -Name mine");
        Assert.Equal("mine", engine.Name);
        Assert.True(engine.Default);
        Assert.Equal("linux", engine.OperatingSystem);
        Assert.Equal("mine", _shell.Text("(Get-DockerVersion).Engine"));
        Assert.Equal("mine", _shell.Text("(Get-DockerEngine | Where-Object Default).Name"));
        _shell.Get("Disconnect-DockerEngine");
        Assert.Equal("default", _shell.Text("(Get-DockerEngine).Name"));
        Assert.Equal("this platform", _shell.Text("(Get-DockerEngine).Source"));
    }

    [Fact]
    public void An_engine_that_does_not_answer_is_not_connected()
    {
        _shell.Run($"Connect-DockerEngine {Nowhere} -Name gone").FailedWith("EngineUnreachable", Nowhere, "no such file");
        Assert.DoesNotContain("gone", _shell.Text("(Get-DockerEngine).Name"), StringComparison.Ordinal);
        _shell.Run("Get-DockerEngine gone").FailedWith("EngineNotConnected", "'gone'");
        _shell.Run("Disconnect-DockerEngine default").FailedWith("EngineNotConnected");
    }

    [Fact]
    public void NoDefault_keeps_the_default()
    {
        Set("DOCKER_HOST", Nowhere);
        Assert.Equal("False", _shell.Text($"(Connect-DockerEngine {TestEnvironment.Engine} -Name mine -NoDefault).Default"));
        Assert.Equal("mine", _shell.Text("(Get-DockerVersion -Engine mine).Engine"));
        _shell.Get("Disconnect-DockerEngine mine");
    }

    [Fact]
    public void A_context_that_is_not_valid_does_not_hide_the_others()
    {
        Context("broken", "ssh://me@build-1");
        Context("prod", TestEnvironment.Engine);
        const string line = "Get-DockerContainer -Engine ";
        Assert.Equal("broken default prod", _shell.Text($"(TabExpansion2 '{line}' {line.Length}).CompletionMatches.CompletionText -join ' '"));
    }

    [Fact]
    public void An_engine_is_named_by_its_uri_its_name_its_object_and_its_context()
    {
        Context("prod", TestEnvironment.Engine);
        _shell.Get($"$object = Connect-DockerEngine {TestEnvironment.Engine} -Name mine");
        Assert.Equal("mine", _shell.Text("(Get-DockerVersion -Engine mine).Engine"));
        Assert.Equal("mine", _shell.Text("(Get-DockerVersion -Engine $object).Engine"));
        Assert.Equal("prod", _shell.Text("(Get-DockerVersion -Engine prod).Engine"));
        Assert.Single(_shell.Get($"Get-DockerVersion -Engine {TestEnvironment.Engine}"));
        Assert.Equal("mine", _shell.Text("'mine' | Connect-DockerEngine | ForEach-Object Name"));
        _shell.Run("Get-DockerVersion -Engine nobody").FailedWith("ParameterArgumentTransformationError", "'nobody'", "'mine'", "'prod'");
        _shell.Run("Get-DockerVersion -Engine ssh://host").FailedWith("ParameterArgumentTransformationError", "ssh://");
        _shell.Get("Disconnect-DockerEngine mine");
    }

    [Fact]
    public void Without_a_connected_one_it_is_the_docker_CLI_s()
    {
        Context("prod", TestEnvironment.Engine);
        Set("DOCKER_CONTEXT", "prod");
        Assert.Equal("prod", _shell.Text("(Get-DockerVersion).Engine"));
        Assert.Equal("DOCKER_CONTEXT", _shell.Text("(Get-DockerEngine).Source"));
        Set("DOCKER_CONTEXT", null);
        File.WriteAllText(Path.Combine(_configuration, "config.json"), "{ \"currentContext\": \"prod\" }");
        Assert.Equal("prod", _shell.Text("(Get-DockerVersion).Engine"));
        Set("DOCKER_HOST", Nowhere);
        _shell.Run("Get-DockerVersion").FailedWith("EngineUnreachable", Nowhere);
        Set("DOCKER_HOST", TestEnvironment.Engine);
        Assert.Equal("default", _shell.Text("(Get-DockerVersion).Engine"));
    }

    [Fact]
    public void A_setting_that_cannot_be_read_is_told()
    {
        Set("DOCKER_HOST", "gopher://x");
        _shell.Run("Get-DockerContainer").FailedWith("InvalidSetting", "gopher://x");
        Set("DOCKER_HOST", null);
        Set("DOCKER_CONTEXT", "nobody");
        _shell.Run("Get-DockerContainer").FailedWith("InvalidSetting", "'nobody'");
    }

    [Fact]
    public void An_object_is_acted_on_where_it_is_whatever_the_default_is()
    {
        Set("DOCKER_HOST", Nowhere);
        string name = $"t{Environment.ProcessId}-session";
        _shell.Get($"New-DockerContainer alpine -Name {name} -Engine {TestEnvironment.Engine}");
        Assert.Equal(name, _shell.Text($"Get-DockerContainer {name} -Engine {TestEnvironment.Engine} | Remove-DockerContainer -PassThru"));
        Assert.Empty(_shell.Get($"Get-DockerContainer {name}* -Engine {TestEnvironment.Engine}"));
    }

    [Fact]
    public void Another_engine_beside_an_object_s_own_is_refused()
    {
        string name = $"t{Environment.ProcessId}-conflict";
        _shell.Get($"$c = New-DockerContainer alpine -Name {name} -Engine {TestEnvironment.Engine}");
        _shell.Run($"$c | Remove-DockerContainer -Engine {Nowhere}").FailedWith("EngineConflict", name);
        _shell.Get($"$c | Remove-DockerContainer -Engine {TestEnvironment.Engine}");
    }

    [Fact]
    public void Several_engines_are_asked_and_one_that_is_down_ends_nothing()
    {
        Context("up", TestEnvironment.Engine);
        Context("down", Nowhere);
        ScriptResult outcome = _shell.Run("Get-DockerVersion -Engine down, up");
        ErrorRecord error = outcome.FailedWith("EngineUnreachable", Nowhere);
        Assert.Equal(ErrorCategory.ConnectionError, error.CategoryInfo.Category);
        Assert.Equal("up", _shell.Text("(Get-DockerVersion -Engine down, up -ErrorAction Ignore).Engine"));
        Assert.Single(outcome.Output);
    }

    [Theory]
    [InlineData("Stop-DockerContainer web")]
    [InlineData("New-DockerVolume")]
    [InlineData("Invoke-DockerRun alpine")]
    [InlineData("Invoke-DockerExec web -Command true")]
    [InlineData("Receive-DockerImage alpine")]
    [InlineData("Connect-DockerEngine")]
    public void Where_one_engine_is_taken_several_are_refused_clearly(string command)
    {
        _shell.Run($"{command} -Engine {TestEnvironment.Engine}, {Nowhere}").FailedWith("ParameterArgumentTransformationError", "-Engine takes one engine here, and 2 are specified");
        _shell.Run($"{command} -Engine @()").FailedWith("ParameterArgumentTransformationError", "-Engine is empty");
    }

    [Fact]
    public void An_engine_that_is_down_ends_the_pipeline_once()
    {
        _shell.Run($"'a', 'b', 'c' | Stop-DockerContainer -Engine {Nowhere}").FailedWith("EngineUnreachable");
    }

    [Fact]
    public void A_runspace_that_connected_nothing_goes_where_the_process_first_connected()
    {
        _shell.Get($"Connect-DockerEngine {TestEnvironment.Engine} -Name mine");
        using Shell other = new();
        other.Get("$PSDefaultParameterValues.Clear()");
        Assert.Equal("mine", other.Text("(Get-DockerVersion).Engine"));
        _shell.Get("Disconnect-DockerEngine mine");
    }

    [Fact]
    public void A_context_without_an_endpoint_does_not_hide_the_others_from_completion()
    {
        Context("broken", "");
        Context("whole", TestEnvironment.Engine);
        Assert.Equal(
            "broken default whole",
            _shell.Text("$line = 'Get-DockerContainer -Engine '; \"$((TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Sort-Object)\""));
    }

    public void Dispose()
    {
        _shell.Run("Get-DockerEngine | Where-Object Source -eq 'Connect-DockerEngine' | Disconnect-DockerEngine");
        foreach ((string variable, string? value) in _before) { Environment.SetEnvironmentVariable(variable, value); }
        _shell.Dispose();
        Directory.Delete(_configuration, true);
    }

    private void Set(string variable, string? value)
    {
        _before.TryAdd(variable, Environment.GetEnvironmentVariable(variable));
        Environment.SetEnvironmentVariable(variable, value);
    }

    /// <summary>The files that docker context create writes.</summary>
    private void Context(string name, string host)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        string folder = Directory.CreateDirectory(Path.Combine(_configuration, "contexts", "meta", digest)).FullName;
        File.WriteAllText(
            Path.Combine(folder, "meta.json"),
            $$"""{ "Name": "{{name}}", "Metadata": {}, "Endpoints": { "docker": { "Host": "{{host}}", "SkipTLSVerify": false } } }""");
    }
}
