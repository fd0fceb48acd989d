using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

public sealed class UpdateTests : EngineTest
{
    private const string Update = "POST /containers/web/update";

    [Fact]
    public async Task The_body_is_sent_as_it_is()
    {
        Daemon.On(Update, Replies.Json("""{"Warnings":[]}"""));
        await Engine.Containers.UpdateAsync("web", new JsonObject { ["PidsLimit"] = 0 }, None);
        Assert.StartsWith("application/json", Daemon.Request(Update).Headers["Content-Type"], System.StringComparison.Ordinal);
        Assert.Equal("""{"PidsLimit":0}""", Daemon.Request(Update).BodyText);
    }

    [Fact]
    public async Task Warnings_are_given_and_a_refusal_is_the_engines_sentence()
    {
        Daemon.On(Update, Replies.Json("""{"Warnings":["Weight discarded."]}"""));
        Assert.Equal(["Weight discarded."], await Engine.Containers.UpdateAsync("web", [], None));
        Daemon.On(Update, Replies.Json("""{"Warnings":null}"""));
        Assert.Empty(await Engine.Containers.UpdateAsync("web", [], None));
        Daemon.On(Update, Replies.Error(400, "Range of blkio weight is from 10 to 1000"));
        DockerException e = await FailsAsync(() => Engine.Containers.UpdateAsync("web", [], None));
        Assert.Equal((DockerErrorKind.Invalid, "Range of blkio weight is from 10 to 1000"), (e.Kind, e.Message));
    }
}
