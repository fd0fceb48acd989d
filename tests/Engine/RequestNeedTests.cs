using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>The API versions that requests for containers require.</summary>
public sealed class RequestNeedTests : EngineTest
{
    private const string Create = "POST /containers/create";
    private const string Body = """{"Image":"alpine","HostConfig":{"Fast":true}}""";

    private int Created => Daemon.Requests.Count(request => $"{request.Method} {request.Path}" == Create);

    [Theory]
    [InlineData("1.44", true)]
    [InlineData("1.43", false)]
    public async Task What_older_engines_would_pass_over_is_not_sent_to_them(string spoken, bool isSent)
    {
        Task<ContainerCreated> creating = CreateAsync(spoken, new RequestNeed.Since(new(1, 44), "-Fast"));
        if (isSent) { Assert.Empty((await creating).Warnings); }
        else
        {
            DockerException e = await FailsAsync(() => creating);
            Assert.Equal((DockerErrorKind.Unsupported, "-Fast requires API 1.44, and engine 'test' has 1.43."), (e.Kind, e.Message));
        }
        Assert.Equal(isSent ? 1 : 0, Created);
    }

    [Theory]
    [InlineData("1.44", null)]
    [InlineData("1.43", "Not so fast.")]
    public async Task What_they_may_pass_over_is_sent_and_warned_of(string spoken, string? warning)
    {
        IReadOnlyList<string> warnings = (await CreateAsync(spoken, new RequestNeed.HeededSince(new(1, 44), "Not so fast."))).Warnings;
        Assert.Equal(warning is null ? [] : [warning], warnings);
        Assert.Equal(Body, Daemon.Request(Create).BodyText);
    }

    [Theory]
    [InlineData("1.44", """{"Image":"alpine","HostConfig":{}}""", "No longer.")]
    [InlineData("1.43", Body, null)]
    public async Task What_newer_engines_refuse_is_left_out_and_warned_of(string spoken, string body, string? warning)
    {
        IReadOnlyList<string> warnings = (await CreateAsync(spoken, new RequestNeed.RefusedSince(new(1, 44), "HostConfig.Fast", "No longer."))).Warnings;
        Assert.Equal(warning is null ? [] : [warning], warnings);
        Assert.Equal(body, Daemon.Request(Create).BodyText);
    }

    [Fact]
    public async Task What_is_for_Windows_is_not_sent_to_others()
    {
        DockerException e = await FailsAsync(() => CreateAsync("1.44", new RequestNeed.Windows("-Fast")));
        Assert.Equal(DockerErrorKind.Unsupported, e.Kind);
        Assert.StartsWith("-Fast is for Windows containers", e.Message, System.StringComparison.Ordinal);
        Assert.Equal(0, Created);
    }

    private Task<ContainerCreated> CreateAsync(string spoken, RequestNeed need)
    {
        Daemon.On("HEAD /_ping", Replies.Ping(spoken)).On(Create, Replies.Json("""{"Id":"made","Warnings":[]}"""));
        return Engine.Containers.CreateAsync(new ContainerCreation("alpine", (JsonObject)JsonNode.Parse(Body)!) { Needs = [need] }, None);
    }
}
