using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using ScriptedEngine;
using ScriptedDaemon = global::ScriptedEngine.ScriptedDaemon;

namespace PSDockerTools.Acceptance;

/// <summary>A setting of docker is applied or refused, never ignored. The settings belong to the process, so the tests run one after the other.</summary>
[Collection(nameof(Alone))]
public sealed class EngineSafetyTests : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];
    private readonly string _configuration = Directory.CreateTempSubdirectory().FullName;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Shell _shell = new("unix:///nowhere");

    public EngineSafetyTests()
    {
        _shell.Get("$PSDefaultParameterValues.Clear()");
        foreach (string variable in (string[])["DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_TLS", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"]) { Set(variable, null); }
        Set("DOCKER_CONFIG", _configuration);
        _listener.Start();
    }

    private string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    [Theory]
    [InlineData("DOCKER_TLS", "1")]
    [InlineData("DOCKER_TLS", "0")]
    [InlineData("DOCKER_TLS_VERIFY", "1")]
    [InlineData("DOCKER_TLS_VERIFY", "false")]
    public void A_host_that_a_variable_wants_TLS_for_is_refused_before_anything_is_sent(string variable, string value)
    {
        _shell.Get($"$row = [pscustomobject]@{{ Name = 'web'; Id = '{new string('a', 64)}'; Engine = 'tcp://{Address}' }}");
        Set(variable, value);
        Refused($"Get-DockerContainer -Engine tcp://{Address}", variable);
        Refused($"Get-DockerContainer -Engine http://{Address}", variable);
        Refused($"Get-DockerContainer -Engine ([uri]'tcp://{Address}')", variable);
        Refused($"Invoke-DockerRun alpine -Environment PASSWORD=secret -Engine tcp://{Address}", variable);
        Refused($"Connect-DockerEngine tcp://{Address}", variable);
        Refused("$row | Stop-DockerContainer", variable);
        Refused($"[pscustomobject]@{{ Endpoint = 'tcp://{Address}' }} | Connect-DockerEngine", variable);
        Refused("Get-DockerContainer", variable, "tcp://localhost:2376"); // where the docker CLI would go
        Set("DOCKER_HOST", Address);
        Refused("Get-DockerContainer", variable, Address);
        Refused("Get-DockerContainer -Engine default", variable, Address);
        Refused("Connect-DockerEngine", variable, Address);
        Assert.Equal("False", _shell.Text("Test-DockerEngine"));
        Assert.Equal("False", _shell.Text($"Test-DockerEngine -Engine tcp://{Address}"));
        _shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput('Stop-DockerContainer ', 21, $null)").Succeeded();
        NothingArrived();
    }

    [Fact]
    public void A_context_with_certificates_or_without_verification_is_refused_before_anything_is_sent()
    {
        Context("skip", $"tcp://{Address}", skips: true);
        Context("sure", $"tcp://{Address}");
        string certificates = Path.Combine(_configuration, "contexts", "tls", Digest("sure"), "docker");
        Directory.CreateDirectory(certificates);
        File.WriteAllText(Path.Combine(certificates, "ca.pem"), "a certificate");
        foreach (string context in (string[])["skip", "sure"])
        {
            Set("DOCKER_CONTEXT", null);
            Refused($"Get-DockerContainer -Engine {context}", context);
            Refused($"Connect-DockerEngine {context}", context);
            File.WriteAllText(Path.Combine(_configuration, "config.json"), $$"""{"currentContext":"{{context}}"}""");
            Refused("Get-DockerContainer", context);
            Set("DOCKER_CONTEXT", context);
            Refused("Invoke-DockerRun alpine -Environment PASSWORD=secret", context);
        }
        NothingArrived();
    }

    [Theory]
    [InlineData("https://user:secret@ADDRESS")]
    [InlineData("ssh://user:secret@ADDRESS")]
    public void A_transport_that_is_not_supported_is_refused_and_its_password_not_shown(string host)
    {
        host = host.Replace("ADDRESS", Address, StringComparison.Ordinal);
        Context("other", host);
        Set("DOCKER_HOST", host);
        foreach (string script in (string[])["Get-DockerContainer", "Get-DockerContainer -Engine $env:DOCKER_HOST", "Get-DockerContainer -Engine other", "Get-DockerEngine"])
        {
            Assert.DoesNotContain("secret", Assert.Single(_shell.Run(script).Errors).ToString(), StringComparison.Ordinal);
        }
        Assert.Equal("False", _shell.Text("Test-DockerEngine"));
        NothingArrived();
    }

    [Fact]
    public async Task A_password_of_an_engine_is_in_nothing_that_comes_out()
    {
        await using ScriptedDaemon daemon = ScriptedDaemon.OnTcp();
        daemon.On("HEAD /_ping", Replies.Ping()).On("GET /containers/json", Replies.Json("""[{"Id":"c","Names":["/web"]}]"""));
        Set("DOCKER_HOST", $"tcp://user:secret@{daemon.Endpoint.Authority}");
        Set("NOWHERE", "tcp://user:secret@127.0.0.1:1");
        foreach (string engine in (string[])["", "-Engine $env:DOCKER_HOST"])
        {
            Hidden($"Get-DockerContainer {engine} -Verbose -Debug");
            Hidden($"Test-DockerEngine {engine} -Detailed -Verbose");
        }
        Hidden("Get-DockerEngine");
        Hidden("Test-DockerEngine -Engine $env:NOWHERE, ssh://user:secret@host, 'user:secret@host', 'gopher://user:secret@host' -Detailed -Verbose");
        Hidden("Get-DockerContainer -Engine $env:NOWHERE");
        Hidden("Connect-DockerEngine $env:DOCKER_HOST");
        Hidden("Disconnect-DockerEngine");

        void Hidden(string script)
        {
            ScriptResult outcome = _shell.Run($"$all = {script} 2>&1 4>&1 5>&1; [System.Management.Automation.PSSerializer]::Serialize($all, 5); $all | Format-List * | Out-String; \"$all\"; $all | ConvertTo-Json -Depth 3 -WarningAction Ignore");
            string text = string.Concat(outcome.Output.Concat<object>(outcome.Errors)).Replace(script, "", StringComparison.Ordinal);
            Assert.DoesNotContain("secret@127", text, StringComparison.Ordinal);
            Assert.DoesNotContain(outcome.Errors, error => error.ToString().Contains("secret", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("ssh://host")]
    [InlineData("https://host")]
    [InlineData("gopher://host")]
    [InlineData("nobody")]
    [InlineData("unix://relative")]
    [InlineData("unix:///nowhere/docker.sock")]
    [InlineData("tcp://127.0.0.1:1")]
    [InlineData("''")]
    [InlineData("5")]
    [InlineData("@{}")]
    [InlineData("([uri]'x')")]
    public void A_test_of_an_engine_gives_a_result_whatever_is_named(string engine)
    {
        Assert.Equal("False", _shell.Text($"Test-DockerEngine -Engine {engine}"));
        Assert.Equal("False True", _shell.Text($"Test-DockerEngine -Engine {engine} -Detailed | ForEach-Object {{ \"$($_.Available) $($_.Error.Length -gt 20)\" }}"));
    }

    [Fact]
    public void A_test_of_the_engine_that_settings_name_wrongly_gives_a_result()
    {
        Set("DOCKER_HOST", "ssh://host");
        Assert.Equal("False", _shell.Text("Test-DockerEngine"));
        Set("DOCKER_HOST", null);
        Set("DOCKER_CONTEXT", "nobody");
        Assert.Equal("False", _shell.Text("(Test-DockerEngine -Detailed).Available"));
    }

    [Fact]
    public void A_broken_configuration_is_a_warning_once_and_none_where_DOCKER_HOST_is_set()
    {
        File.WriteAllText(Path.Combine(_configuration, "config.json"), """{"currentContext":"prod",}""");
        Set("DOCKER_HOST", $"tcp://{Address}");
        Assert.Empty(_shell.Run("Get-DockerEngine").Succeeded().Warnings);
        Set("DOCKER_HOST", null);
        _shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput('Stop-DockerContainer ', 21, $null)").Succeeded();
        ScriptResult first = _shell.Run("(Get-DockerEngine).Name").Succeeded();
        Assert.Equal("default", Assert.Single(first.Output).ToString());
        Assert.Contains(_configuration, Assert.Single(first.Warnings), StringComparison.Ordinal);
        Assert.Contains("column 26", first.Warnings[0], StringComparison.Ordinal);
        Assert.Empty(_shell.Run("Get-DockerEngine").Succeeded().Warnings);
        File.WriteAllText(Path.Combine(_configuration, "config.json"), """{"currentContext":3}""");
        Assert.Single(_shell.Run("Test-DockerEngine").Warnings);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"Name":"bad","Endpoints":[]}""")]
    [InlineData("""{"Name":"bad","Endpoints":{"docker":{"Host":3}}}""")]
    [InlineData("""{"Name":"bad"}""")]
    public void A_broken_context_is_an_error_and_the_others_can_be_used(string json)
    {
        Context("good", "unix:///nowhere/docker.sock");
        Context("bad", "");
        File.WriteAllText(Path.Combine(_configuration, "contexts", "meta", Digest("bad"), "meta.json"), json);
        _shell.Run("Get-DockerContainer -Engine bad").FailedWith("ParameterArgumentTransformationError", "'bad'", "meta.json");
        _shell.Run("Get-DockerContainer -Engine good").FailedWith("EngineUnreachable");
        _shell.Run("Get-DockerContainer -Engine nobody").FailedWith("ParameterArgumentTransformationError", "'good'");
        Set("DOCKER_CONTEXT", "bad");
        _shell.Run("Get-DockerContainer").FailedWith("InvalidSetting", "'bad'", "meta.json");
        Assert.Contains(
            "good", _shell.Text("[System.Management.Automation.CommandCompletion]::CompleteInput('Get-DockerContainer -Engine ', 28, $null).CompletionMatches.CompletionText"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    [InlineData("[::ffff:0.0.0.0]")]
    public async Task An_engine_at_every_address_is_reached_on_this_host(string host)
    {
        await using ScriptedDaemon daemon = ScriptedDaemon.OnTcp();
        daemon.On("HEAD /_ping", Replies.Ping());
        Assert.Equal("True", _shell.Text($"Test-DockerEngine -Engine tcp://{host}:{daemon.Endpoint.Port}"));
    }

    [Fact]
    public void A_folder_and_a_file_in_place_of_a_socket_are_named_as_such()
    {
        string file = Path.Combine(_configuration, "file");
        File.WriteAllText(file, "content");
        _shell.Run($"Get-DockerContainer -Engine unix://{_configuration}").FailedWith("EngineUnreachable", "folder");
        _shell.Run($"Get-DockerContainer -Engine unix://{file}").FailedWith("EngineUnreachable", "file and not a socket");
        Assert.Equal("content", File.ReadAllText(file));
    }

    public void Dispose()
    {
        _shell.Run("Get-DockerEngine | Where-Object Source -eq 'Connect-DockerEngine' | Disconnect-DockerEngine");
        foreach ((string variable, string? value) in _before) { Environment.SetEnvironmentVariable(variable, value); }
        _shell.Dispose();
        _listener.Dispose();
        Directory.Delete(_configuration, recursive: true);
    }

    private void Refused(string script, params string[] words)
    {
        ErrorRecord error = Assert.Single(_shell.Run(script).Errors);
        Assert.Contains("TLS", error.ToString(), StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, error.ToString(), StringComparison.Ordinal));
    }

    private void NothingArrived() => Assert.False(_listener.Pending());

    private void Context(string name, string host, bool skips = false)
    {
        string folder = Path.Combine(_configuration, "contexts", "meta", Digest(name));
        Directory.CreateDirectory(folder);
        string json = $$"""{"Name":"{{name}}","Metadata":{},"Endpoints":{"docker":{"Host":"{{host}}","SkipTLSVerify":SKIPS} } }""";
        File.WriteAllText(Path.Combine(folder, "meta.json"), json.Replace("SKIPS", skips ? "true" : "false", StringComparison.Ordinal));
    }

    private static string Digest(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();

    private void Set(string variable, string? value)
    {
        _before.TryAdd(variable, Environment.GetEnvironmentVariable(variable));
        Environment.SetEnvironmentVariable(variable, value);
    }
}
