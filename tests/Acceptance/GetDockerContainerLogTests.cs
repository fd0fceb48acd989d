using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using ScriptedEngine;

namespace PSDockerTools.Acceptance;

public sealed class GetDockerContainerLogTests : EngineTest
{
    [Fact]
    public void Lines_have_their_stream_their_time_and_their_container()
    {
        string name = Ended("a", "echo out; sleep 0.1; echo err >&2");
        IReadOnlyList<PSObject> lines = Shell.Get($"Get-DockerContainerLog {name}");
        Assert.Equal(["out", "err"], lines.Select(line => line.ToString()));
        Assert.Equal(["StandardOutput", "StandardError"], lines.Select(line => line.Properties["Stream"].Value.ToString()));
        Assert.All(lines, line => Assert.Equal(name, line.Properties["Container"].Value));
        Assert.All(lines, line => Assert.InRange((DateTime)line.Properties["Time"].Value, DateTime.Now.AddMinutes(-2), DateTime.Now.AddMinutes(1)));
    }

    [Fact]
    public void Tail_gives_the_last_lines()
    {
        string name = Ended("a", "for i in 1 2 3 4 5; do echo $i; done");
        Assert.Equal("4\n5", Shell.Text($"Get-DockerContainerLog {name} -Tail 2"));
        Assert.Equal("", Shell.Text($"Get-DockerContainerLog {name} -Tail 0"));
        Assert.Equal(5, Shell.Get($"Get-DockerContainerLog {name}").Count);
    }

    [Fact]
    public void Since_and_until_take_a_time_a_span_and_the_time_of_a_line()
    {
        string name = Ended("a", "echo old; sleep 2; echo new");
        Assert.Equal("new", Shell.Text($"$lines = Get-DockerContainerLog {name}; Get-DockerContainerLog {name} -Since $lines[1].Time"));
        Assert.Equal("old", Shell.Text($"Get-DockerContainerLog {name} -Until $lines[1].Time.AddSeconds(-1)"));
        Assert.Equal("old\nnew", Shell.Text($"Get-DockerContainerLog {name} -Since 10m"));
        Assert.Equal("", Shell.Text($"Get-DockerContainerLog {name} -Until 10m"));
        Assert.Equal("new", Shell.Text($"Get-DockerContainerLog {name} -Since $lines[1].Time.ToString('yyyy-MM-dd HH:mm:ss.fff')")); // as -Timestamps shows it
        Shell.Run($"Get-DockerContainerLog {name} -Since 10m -Until 1h").FailedWith("SinceAfterUntil", "10m", "1h");
        Shell.Run($"Get-DockerContainerLog {name} -Since yesterday").FailedWith("ParameterArgumentTransformationError", "'yesterday'");
    }

    [Fact]
    public async Task Timestamps_and_several_containers_change_what_is_shown_and_not_what_it_is()
    {
        string one = Ended("a", "echo one"), two = Ended("bb", "echo two; head -c 300 /dev/zero | tr \"\\0\" x");
        dynamic line = Shell.One($"Get-DockerContainerLog {one} -Timestamps");
        Assert.Equal("one", line.Text);
        string shown = await PowerShellProcess.RunAsync($"$PSStyle.OutputRendering = 'PlainText'; Get-DockerContainerLog {one}, {two} -Engine {TestEnvironment.Engine}");
        Assert.Equal($"{one}  | one\n{two} | two\n{two} | {new string('x', 300)}\n", shown);
        shown = await PowerShellProcess.RunAsync($"$PSStyle.OutputRendering = 'PlainText'; Get-DockerContainerLog {one} -Timestamps -Engine {TestEnvironment.Engine}");
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} one\n$", shown);
    }

    [Fact]
    public void Letters_of_any_script_arrive_whole()
    {
        string name = Ended("a", "printf \"Gr\\303\\274\\303\\237e \\346\\227\\245\\346\\234\\254 \\360\\237\\220\\263\\n\"");
        Assert.Equal("Grüße 日本 🐳", Shell.Text($"Get-DockerContainerLog {name}"));
    }

    [Fact]
    public void Bytes_that_are_no_text_do_not_end_the_log()
    {
        string name = Ended("a", "printf \"a\\377b\\nafter\\n\"");
        Assert.Equal("a\uFFFDb\nafter", Shell.Text($"Get-DockerContainerLog {name}"));
    }

    [Fact]
    public void Twenty_thousand_lines_come_in_order()
    {
        string name = Ended("a", "i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done");
        string[] lines = [.. Shell.Get($"Get-DockerContainerLog {name}").Select(line => line.ToString()!)];
        Assert.Equal(Enumerable.Range(0, 20000).Select(number => $"line {number}"), lines);
        Assert.Equal("line 0", Shell.First($"Get-DockerContainerLog {name}"));
    }

    [Theory]
    [InlineData(17_000)]
    [InlineData(40_000)]
    [InlineData(1_048_576)]
    public void A_long_line_is_one_line(int length)
    {
        string name = Ended("a", $"echo before; head -c {length} /dev/zero | tr \"\\\\0\" x; echo; echo after");
        string[] lines = [.. Shell.Get($"Get-DockerContainerLog {name}").Select(line => line.ToString()!)];
        Assert.Equal([6, length, 5], lines.Select(line => line.Length));
    }

    [Fact]
    public void The_log_of_a_terminal_is_read_too()
    {
        string name = Name("tty");
        Shell.Get($"Invoke-DockerRun alpine -Detach -Tty -Name {name} -- sh -c 'echo one; echo two >&2' > $null; Wait-DockerContainer {name} > $null");
        Assert.Equal("StandardOutput one\nStandardOutput two", Shell.Text($"Get-DockerContainerLog {name} | ForEach-Object {{ \"$($_.Stream) $_\" }}"));
    }

    [Fact]
    public void A_last_line_without_an_end_is_a_line()
    {
        Assert.Equal("no end", Shell.Text($"Get-DockerContainerLog {Ended("a", "printf \"no end\"")}"));
    }

    [Fact]
    public void Several_logs_come_one_after_the_other()
    {
        string one = Ended("a", "echo one"), two = Ended("b", "echo two");
        Assert.Equal("one\ntwo", Shell.Text($"Get-DockerContainerLog {one}, {two}"));
        Shell.Run("Get-DockerContainerLog nobody-has-this").FailedWith("ContainerNotFound", "'nobody-has-this'");
    }

    [Fact]
    public void Lines_are_found_by_their_text()
    {
        string name = Ended("a", "echo alpha; echo beta >&2");
        Assert.Equal("beta", Shell.Text($"@(Get-DockerContainerLog {name}) -match 'b'"));
        Assert.Equal("beta", Shell.Text($"Get-DockerContainerLog {name} | Where-Object {{ $_ -like 'be*' }}"));
    }

    [Fact]
    public void A_return_ends_no_line_and_is_kept_in_it()
    {
        Assert.Equal("50%\r100%\ndone", Shell.Text($"Get-DockerContainerLog {Ended("a", "printf \"50%%\\r100%%\\r\\n\"; echo done")}"));
    }

    [Fact]
    public void A_stream_is_given_alone_and_its_last_lines_are_its_own()
    {
        string name = Ended("a", "echo out; for i in 1 2 3; do echo err $i >&2; sleep 0.05; done; for i in 1 2 3 4 5; do echo out; done");
        Assert.Equal("err 1\nerr 2\nerr 3", Shell.Text($"Get-DockerContainerLog {name} -Stream StandardError"));
        Assert.Equal("err 2\nerr 3", Shell.Text($"Get-DockerContainerLog {name} -Stream stderr -Tail 2"));
        Assert.Equal(6, Shell.Get($"Get-DockerContainerLog {name} -Stream StandardOutput").Count);
        Shell.Run($"Get-DockerContainerLog {name} -Stream stdin").FailedWith("CannotConvertArgumentNoMessage", "StandardOutput, StandardError");
    }

    [FactNotOn(EngineKind.Podman, "its log has no details")]
    public async Task Details_are_what_the_log_driver_keeps_beside_a_line()
    {
        string name = Name("a");
        await StartAsync(name, new() { ["labels"] = "role" }, "echo one");
        Shell.Get($"Wait-DockerContainer {name}");
        dynamic line = Shell.One($"Get-DockerContainerLog {name} -Details");
        Assert.Equal("one", line.Text);
        Assert.Equal("role=front", line.Details.ToString());
        Assert.Equal("front", Shell.Text($"(Get-DockerContainerLog {name} -Details).Details.role"));
        Assert.Null(((dynamic)Shell.One($"Get-DockerContainerLog {name}")).Details);
    }

    [Fact]
    public void Raw_is_one_text_just_as_it_was_written()
    {
        string name = Ended("a", "printf \"one\\r\\n\\n two\"; printf \"x\\377y\" ");
        Assert.Equal("one\r\n\n twox\uFFFDy", (string)Shell.One($"Get-DockerContainerLog {name} -Raw").ToString().TrimEnd('\n'));
        Assert.Equal(2, Shell.Get($"Get-DockerContainerLog {name}, {Ended("b", "echo b")} -Raw").Count);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\S+Z b\n$", Shell.Text($"Get-DockerContainerLog {Name("b")} -Raw -Timestamps"));
        Shell.Run($"Get-DockerContainerLog {name} -Raw -Follow").FailedWith("LogRawFollowed", "-Raw", "-Follow");
    }

    [Fact]
    public void A_log_that_is_followed_comes_while_it_is_written_and_ends_with_its_container()
    {
        string name = Name("a");
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c 'echo first; until test -e /go; do sleep 0.05; done; echo last'");
        Assert.Equal("first", Shell.First($"Get-DockerContainerLog {name} -Follow"));
        using RecordingProxy relay = new(TestEnvironment.Engine);
        using Shell other = new(relay.Uri);
        using PowerShell following = other.Script($"Get-DockerContainerLog {name} -Wait");
        IAsyncResult running = following.BeginInvoke();
        relay.WaitFor("/logs?");
        Shell.Get($"Invoke-DockerExec {name} touch /go");
        Assert.Equal(["first", "last"], following.EndInvoke(running).Select(line => line.ToString()));
        Assert.Equal("last", Shell.Text($"Get-DockerContainerLog {name} -Follow -Tail 1"));
        Assert.Equal("", Shell.Text($"Get-DockerContainerLog {name} -Follow -Tail 0"));
    }

    [Fact]
    public void Several_logs_that_are_followed_come_by_the_time_of_their_lines()
    {
        string[] names = [Name("a"), Name("b")];
        foreach (string name in names)
        {
            Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c 'for i in 1 2; do until test -e /go$i; do sleep 0.05; done; echo $i; done'");
        }
        using RecordingProxy relay = new(TestEnvironment.Engine);
        using Shell other = new(relay.Uri);
        using PowerShell following = other.Script($"Get-DockerContainer '{Prefix}-*' | Get-DockerContainerLog -Follow | ForEach-Object {{ \"$($_.Container) $_\" }}");
        using PSDataCollection<PSObject> lines = [];
        IAsyncResult running = following.BeginInvoke<PSObject, PSObject>(null, lines);
        relay.WaitFor("/logs?", times: 2);
        (string Name, int Line)[] written = [(names[0], 1), (names[1], 1), (names[1], 2), (names[0], 2)];
        for (int count = 0; count < written.Length; count++)
        {
            Shell.Get($"Invoke-DockerExec {written[count].Name} touch /go{written[count].Line}");
            Eventually.True(() => lines.Count > count, $"line {count} of the merged log");
        }
        following.EndInvoke(running);
        Assert.Equal(written.Select(one => $"{one.Name} {one.Line}"), lines.ReadAll().Select(line => line.ToString()));
        Assert.Equal("2", Shell.Text($"(Get-DockerContainerLog {names[1]}, {Prefix}-b* -Follow -Tail 1).Text"));
    }

    [Fact]
    public void A_container_that_is_restarted_is_followed_on()
    {
        string name = Name("a");
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c 'trap \"exit 0\" TERM; echo up; while :; do sleep 0.1; done'");
        using PowerShell following = Shell.Script($"Get-DockerContainerLog {name} -Follow");
        PSDataCollection<PSObject> lines = [];
        IAsyncResult running = following.BeginInvoke<PSObject, PSObject>(null, lines);
        using (Shell other = new())
        {
            other.Get($"Restart-DockerContainer {name}");
            Eventually.True(() => lines.Count > 1, "a line of the restarted container");
            other.Get($"Remove-DockerContainer {name} -Force");
        }
        following.EndInvoke(running);
        Assert.Equal(["up", "up"], lines.Select(line => line.ToString()));
    }

    [FactNotOn(EngineKind.Podman, "a log that is rotated loses lines for who follows it")]
    public async Task A_log_that_is_rotated_while_it_is_followed_has_every_line_once()
    {
        string name = Name("a");
        await StartAsync(name, new() { ["max-size"] = "20k", ["max-file"] = "3" }, "while ! test -e /go; do sleep 0.05; done; i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo $i of the lines; [ $((i % 100)) = 0 ] && sleep 0.1; done; true");
        using RecordingProxy relay = new(TestEnvironment.Engine);
        using Shell other = new(relay.Uri);
        using PowerShell following = other.Script($"Get-DockerContainerLog {name} -Follow");
        IAsyncResult running = following.BeginInvoke();
        relay.WaitFor("/logs?"); // what is rotated away before cannot be had
        Shell.Get($"Invoke-DockerExec {name} touch /go");
        string[] lines = [.. following.EndInvoke(running).Select(line => line.ToString()!)];
        Assert.Equal(Enumerable.Range(1, 2000).Select(number => $"{number} of the lines"), lines);
    }

    [Fact]
    public void A_log_is_followed_until_a_time()
    {
        string name = Running("a");
        Stopwatch clock = Stopwatch.StartNew();
        Assert.Equal("", Shell.Text($"Get-DockerContainerLog {name} -Follow -Until ([DateTime]::Now.AddSeconds(1))"));
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, Eventually.Limit.TotalSeconds);
        Assert.Equal("", Shell.Text($"Get-DockerContainerLog {name} -Follow -Until 1s"));
    }

    private string Ended(string suffix, string script)
    {
        string name = Name(suffix);
        Shell.Get($"Invoke-DockerRun alpine -Detach -Name {name} -- sh -c '{script}' > $null; Wait-DockerContainer {name} > $null");
        return name;
    }

    [Fact]
    public async Task Of_several_engines_the_lines_are_shown_with_theirs()
    {
        await using ScriptedDaemon here = EngineWith("here"), there = EngineWith("there");
        string shown = await PowerShellProcess.RunAsync($$"""
            $PSStyle.OutputRendering = 'PlainText'
            Connect-DockerEngine {{here.Endpoint}} -Name a
            Connect-DockerEngine {{there.Endpoint}} -Name bb
            $lines = Get-DockerContainer -Engine a, bb | Get-DockerContainerLog
            $lines
            "of $($lines.Engine)"
            "named: $(Get-DockerContainerLog c1 -Engine a, bb)"
            """);
        Assert.Contains("a/web  | here\nbb/web | there\nof a bb\n", shown, StringComparison.Ordinal);
        Assert.Contains("named: here there", shown, StringComparison.Ordinal);

        static ScriptedDaemon EngineWith(string said)
        {
            byte[] line = Encoding.UTF8.GetBytes($"2026-01-31T08:00:00.000000000Z {said}\n");
            return ScriptedDaemon.OnUnixSocket()
                .On("GET /containers/json", Replies.Json("""[{"Id":"c1","Names":["/web"],"State":"exited"}]"""))
                .On("GET /containers/c1/json", Replies.Json("""{"Id":"c1","Name":"/web","State":{"Running":false}}"""))
                .On("GET /containers/c1/logs", async exchange =>
                {
                    await exchange.BeginChunksAsync();
                    await exchange.ChunkAsync((byte[])[1, 0, 0, 0, 0, 0, 0, (byte)line.Length, .. line]);
                    await exchange.EndChunksAsync();
                });
        }
    }

    [Fact]
    public async Task An_engine_that_goes_away_is_told_once_after_what_came_before()
    {
        const string List = """[{"Id":"a","Names":["/a"],"State":"running"},{"Id":"b","Names":["/b"],"State":"running"}]""";
        await using ScriptedDaemon engine = ScriptedDaemon.OnUnixSocket().On("GET /containers/json", Replies.Json(List));
        foreach (string name in (string[])["a", "b"])
        {
            byte[] line = Encoding.UTF8.GetBytes($"2026-01-31T08:00:00.000000000Z before {name}\n");
            engine.On($"GET /containers/{name}/json", Replies.Json($"{{\"Id\":\"{name}\",\"Name\":\"/{name}\",\"State\":{{\"Running\":true}}}}"))
                .On($"GET /containers/{name}/logs", async exchange =>
                {
                    await exchange.BeginChunksAsync();
                    await exchange.ChunkAsync((byte[])[1, 0, 0, 0, 0, 0, 0, (byte)line.Length, .. line]);
                    await Task.Delay(500);
                    exchange.Close();
                });
        }
        ScriptResult outcome = Shell.Run($"Get-DockerContainerLog a, b -Follow -Engine {engine.Endpoint}");
        outcome.FailedWith("EngineDisconnected", "Test-DockerEngine");
        Assert.Equal(["before a", "before b"], outcome.Output.Select(line => line.ToString()).Order());
    }

    /// <summary>Starts a container with another logging driver than the engine's default, and with the label role=front.</summary>
    private static async Task StartAsync(string name, Dictionary<string, string> logOptions, string script)
    {
        using HttpClient http = new(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancel) =>
            {
                Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(new Uri(TestEnvironment.Engine).LocalPath), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        string container = JsonSerializer.Serialize(new
        {
            Image = "alpine",
            Cmd = (string[])["sh", "-c", script],
            Labels = new Dictionary<string, string> { ["role"] = "front" },
            HostConfig = new { LogConfig = new { Type = "json-file", Config = logOptions } },
        });
        using StringContent body = new(container, Encoding.UTF8, "application/json");
        (await http.PostAsync(new Uri($"http://engine/containers/create?name={name}"), body)).EnsureSuccessStatusCode();
        (await http.PostAsync(new Uri($"http://engine/containers/{name}/start"), null)).EnsureSuccessStatusCode();
    }
}
