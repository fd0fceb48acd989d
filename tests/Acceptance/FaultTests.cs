using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using System.Net;
using System.Net.Sockets;
using ScriptedEngine;
using ScriptedDaemon = global::ScriptedEngine.ScriptedDaemon;

namespace PSDockerTools.Acceptance;

public sealed class FaultTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public void Where_there_is_no_socket_it_says_so_and_what_to_do()
    {
        ErrorRecord error = Fails("unix:///nowhere/docker.sock", "EngineUnreachable", "unix:///nowhere/docker.sock", "no such file", "Start Docker");
        Assert.Equal(ErrorCategory.ConnectionError, error.CategoryInfo.Category);
    }

    [Fact]
    public void Where_nobody_listens_it_says_so()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        using (Socket left = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            left.Bind(new UnixDomainSocketEndPoint($"{folder}/docker.sock")); // never listens
            Fails($"unix://{folder}/docker.sock", "EngineUnreachable", "no process listens there");
        }
        Directory.Delete(folder, true);
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        Fails($"tcp://127.0.0.1:{port}", "EngineUnreachable", "no process listens there");
    }

    [Fact]
    public void What_is_no_engine_is_told()
    {
        using FixedResponseEngine page = new("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>", pings: false);
        Assert.Contains(page.Uri, Fails(page.Uri, "EngineGarbled").ToString(), StringComparison.Ordinal);
        using FixedResponseEngine noise = new("SSH-2.0-OpenSSH_9.2\r\n", pings: false);
        Fails(noise.Uri, "EngineGarbled");
        using FixedResponseEngine json = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n[{\"Id\": }");
        Fails(json.Uri, "EngineGarbled");
    }

    [Fact]
    public void An_engine_that_closes_in_the_middle_is_told()
    {
        using FixedResponseEngine engine = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n[{\"Id\": \"");
        Fails(engine.Uri, "EngineDisconnected", "Test-DockerEngine");
        using FixedResponseEngine silent = new("");
        Fails(silent.Uri, "EngineDisconnected");
    }

    [Theory]
    [InlineData("Invoke-DockerExec web -Engine ENGINE true", 255)] // the exit codes of docker's own commands
    [InlineData("Invoke-DockerExec web -Engine ENGINE -AsResult true", 255)]
    [InlineData("Connect-DockerContainer web -Engine ENGINE", 1)]
    [InlineData("Start-DockerContainer web -Engine ENGINE -Attach", 1)]
    [InlineData("Invoke-DockerRun alpine -Engine ENGINE", 125)]
    public async Task An_engine_that_goes_while_a_command_runs_leaves_an_exit_code(string script, int exitCode)
    {
        const string Container = """{"Id":"c1","Name":"/web","Names":["/web"],"Config":{},"State":{"Running":true}}""";
        await using ScriptedDaemon engine = ScriptedDaemon.OnUnixSocket()
            .On("GET /containers/json", Replies.Json($"[{Container.Replace("\"State\":{\"Running\":true}", "\"State\":\"running\"", StringComparison.Ordinal)}]"))
            .On("GET /containers/c1/json", Replies.Json(Container))
            .On("GET /containers/web/json", Replies.Json(Container))
            .On("POST /containers/create", Replies.Json("""{"Id":"c1"}""", 201))
            .On("POST /containers/c1/start", Replies.Status(204))
            .On("POST /containers/c1/attach", SpeaksAndGoes)
            .On("POST /containers/c1/wait", async exchange =>
            {
                await exchange.BeginChunksAsync();
                exchange.Close();
            })
            .On("POST /containers/c1/exec", Replies.Json("""{"Id":"e1"}""", 201))
            .On("POST /exec/e1/start", SpeaksAndGoes)
            .On("GET /exec/e1/json", Replies.Close());
        string line = script.Replace("ENGINE", engine.Endpoint.ToString(), StringComparison.Ordinal);
        _shell.Run($"$global:LASTEXITCODE = 77; {line}").FailedWith("EngineDisconnected");
        Assert.Equal(exitCode.ToString(CultureInfo.InvariantCulture), _shell.Text("$LASTEXITCODE"));
    }

    [Fact]
    public void The_engine_s_own_sentence_is_the_error()
    {
        const string Body = "{\"message\":\"the disk is full\"}";
        using FixedResponseEngine engine = new($"HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");
        Fails(engine.Uri, "EngineFailed", "the disk is full");
    }

    [Fact]
    public void An_engine_that_hangs_is_given_the_time_of_its_connection()
    {
        using RecordingProxy silent = new(null);
        Stopwatch clock = Stopwatch.StartNew();
        ErrorRecord error = _shell.Run($"Connect-DockerEngine {silent.Uri} -Timeout 500ms").FailedWith("EngineTimedOut", "0.5 s", "-Timeout");
        Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
        Assert.True(clock.Elapsed < Eventually.Limit, $"half a second took {clock.Elapsed}");
        Assert.Equal("False", _shell.Text($"Test-DockerEngine -Timeout 500ms -Engine {silent.Uri}"));
    }

    [Fact]
    public async Task A_socket_that_may_not_be_opened_is_told()
    {
        using RecordingProxy engine = new(null);
        File.SetUnixFileMode(engine.Uri["unix://".Length..], UnixFileMode.None);
        Assert.Contains(
            "EngineAccessDenied You are not allowed to open",
            await PowerShellProcess.RunUnprivilegedAsync($"try {{ Get-DockerContainer -Engine {engine.Uri} }} catch {{ \"$($_.FullyQualifiedErrorId.Split(',')[0]) $_\" }}"),
            StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();

    private static async Task SpeaksAndGoes(Exchange exchange)
    {
        await exchange.UpgradeAsync();
        await exchange.RawAsync((byte[])[1, 0, 0, 0, 0, 0, 0, 2, (byte)'x', (byte)'\n']);
        exchange.Close();
    }

    private ErrorRecord Fails(string engine, string errorId, params string[] words) =>
        _shell.Run($"Get-DockerContainer -Engine {engine}").FailedWith(errorId, words);
}
