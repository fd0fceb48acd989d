using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Api;
using PSDockerTools.Engine.Json;
using PSDockerTools.Events;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>0xC000013A, which engines of Windows say as 3221225786, is one number wherever an exit code is.</summary>
public sealed class ExitCodeTests : EngineTest
{
    private const string Said = "3221225786";
    private const int Meant = unchecked((int)0xC000013A);

    private readonly EngineEndpoint _engine = new("test", new Uri("unix:///test"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(137, 137)]
    [InlineData(-1, -1)]
    [InlineData(2147483647, 2147483647)]
    [InlineData(2147483648, int.MinValue)]
    [InlineData(4294967295, -1)]
    [InlineData(4294967296, int.MaxValue)] // its lower 32 bits are those of success
    [InlineData(-4294967296, int.MinValue)]
    public void An_exit_code_has_32_bits_and_a_sign(long said, int meant) => Assert.Equal(meant, ExitCodes.Of(said));

    [Fact]
    public async Task Of_a_wait()
    {
        Daemon.On("POST /containers/web/wait", Replies.Json($$"""{"StatusCode":{{Said}}}"""));
        Assert.Equal(Meant, (await await Engine.ContainerControl.WaitAsync("web", WaitCondition.NotRunning, None)).ExitCode);
    }

    [Fact]
    public async Task Of_an_exec()
    {
        Daemon.On("GET /exec/e/json", Replies.Json($$"""{"Running":false,"ExitCode":{{Said}},"Pid":7}"""));
        Assert.Equal(Meant, await Engine.Execs.GetExitCodeAsync("e", None));
    }

    [Fact]
    public void Of_an_inspection_and_of_a_health_check()
    {
        using JsonDocument json = JsonDocument.Parse(
            $$$"""{"State":{"Status":"exited","ExitCode":{{{Said}}},"FinishedAt":"2026-11-25T22:58:06Z","Health":{"Status":"unhealthy","Log":[{"ExitCode":{{{Said}}} } ] } } }""");
        DockerContainerDetail detail = json.RootElement.ToDetail(Listed("Exited"), sizes: false);
        Assert.Equal((Meant, Meant, Meant), (detail.ExitCode, detail.StateDetail.ExitCode, detail.HealthLog[0].ExitCode));
        Assert.Equal($"exited ({Meant})", detail.StateDetail.ToString());
    }

    [Theory]
    [InlineData("Exited (3221225786) 2 hours ago", "Exited (-1073741510) 2 hours ago")]
    [InlineData("Restarting (3221225786) 2 seconds ago", "Restarting (-1073741510) 2 seconds ago")]
    [InlineData("Exited (137) 2 hours ago", "Exited (137) 2 hours ago")]
    [InlineData("Exited (2147483647) 2 hours ago", "Exited (2147483647) 2 hours ago")]
    [InlineData("Up 3221225786 hours (healthy)", "Up 3221225786 hours (healthy)")]
    public void Of_the_status_in_a_list(string said, string meant) => Assert.Equal(meant, Listed(said).Status);

    [Theory]
    [InlineData("die", Said, Meant)]
    [InlineData("exec_die", "1", 1)]
    [InlineData("die", "soon", null)]
    [InlineData("start", Said, null)] // a label of that name
    public async Task Of_an_event(string action, string said, int? meant)
    {
        Daemon.On("GET /events", Replies.Chunks($$$"""{"Type":"container","Action":"{{{action}}}","Actor":{"ID":"3f2b","Attributes":{"exitCode":"{{{said}}}"}},"time":1764111001}"""));
        List<DockerEvent> events = [];
        await foreach (DockerEvent one in Engine.Events.ReadAsync(new EventQuery(null, null, Follow: false, Filters.None), null, None)) { events.Add(one); }
        DockerEvent only = Assert.Single(events);
        Assert.Equal((meant, meant?.ToString(CultureInfo.InvariantCulture) ?? said), (only.ExitCode, only.Attributes["exitCode"]));
    }

    [Theory]
    [InlineData("""{"errorDetail":{"code":3221225786,"message":"no"},"error":"no"}""")]
    [InlineData("""{"error":"The command 'x' returned a non-zero code: 3221225786"}""")]
    public void Of_a_build(string message) => Assert.Equal(Meant, StreamMessage.ExitCode(Json(message)));

    private DockerContainer Listed(string status) => Json($$"""{"Id":"3f2b","Names":["/web"],"Status":"{{status}}"}""").ToContainer(_engine, sizes: false);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();
}
