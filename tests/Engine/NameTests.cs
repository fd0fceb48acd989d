using System;
using System.Linq;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Images;
using PSDockerTools.Networks;
using PSDockerTools.Volumes;
using ScriptedEngine;
using Xunit;

namespace PSDockerTools.Engine.Tests;

/// <summary>Names in the paths of requests.</summary>
public sealed class NameTests : EngineTest
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("/web")]
    [InlineData("web/")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("web\n")]
    [InlineData("we\0b")]
    public async Task A_name_that_would_lead_to_another_path_is_not_found_and_not_sent(string name)
    {
        Func<Task>[] calls =
        [
            () => Engine.Containers.GetAsync(name, None), () => Engine.Containers.RemoveAsync(name, true, true, None),
            () => Engine.ContainerControl.StartAsync(name, None), () => Engine.ContainerControl.PauseAsync(name, None),
            () => Engine.Containers.RenameAsync(name, "other", None), () => Engine.ContainerStats.MeasureAsync(name, None),
            () => Engine.Images.GetAsync(name, None), () => Engine.ContainerDefaults.GetAsync(name, None), () => Engine.Images.RemoveAsync(name, true, false, None),
            () => Engine.Networks.GetAsync(name, None), () => Engine.Networks.RemoveAsync(Samples.Network(Engine.Endpoint, name), None), () => Engine.Networks.DisconnectAsync(name, "web", true, None),
            () => Engine.Volumes.GetAsync(name, None), () => Engine.Volumes.RemoveAsync(name, true, None),
            () => Engine.Execs.CreateAsync(name, new ExecCreation(["true"]), None), () => Engine.Execs.StartDetachedAsync(name, None),
        ];
        foreach (Func<Task> call in calls) { Assert.Equal(DockerErrorKind.NotFound, (await FailsAsync(call)).Kind); }
        Assert.DoesNotContain(Daemon.Requests, request => request.Path != "/_ping");
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("%2f", "%252f")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("web/dbalias", "web%2Fdbalias")]
    [InlineData("ü", "%C3%BC")]
    public async Task Other_names_are_escaped(string name, string sent)
    {
        await FailsAsync(() => Engine.ContainerControl.StartAsync(name, None));
        await FailsAsync(() => Engine.ContainerControl.PauseAsync(name, None)); // by the library
        Assert.Equal(
            [$"/v1.41/containers/{sent}/start", $"/v1.41/containers/{sent}/pause"],
            Daemon.Requests.Where(request => request.Method == "POST").Select(request => request.RawPath));
    }

    [Fact]
    public async Task A_redirect_is_neither_success_nor_taken_for_another_server()
    {
        ScriptedDaemon.Reply redirect = exchange => exchange.AnswerAsync(301, "", "text/html", "Location: /v1.41/containers/json");
        Daemon.On("DELETE /networks/n", redirect).On("DELETE /containers/c", redirect).On("GET /volumes/v", redirect).On("GET /containers/json", redirect);
        foreach (Func<Task> call in (Func<Task>[])
        [
            () => Engine.Networks.RemoveAsync(Samples.Network(Engine.Endpoint, "n"), None), () => Engine.Containers.RemoveAsync("c", false, false, None), () => Engine.Volumes.GetAsync("v", None),
            () => Engine.Containers.ListAsync(ContainerQuery.Everything, None),
        ])
        {
            DockerException error = await FailsAsync(call);
            Assert.Equal(DockerErrorKind.Failed, error.Kind);
            Assert.Contains("/v1.41/containers/json", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_image_name_that_the_engine_cannot_read_is_not_found()
    {
        Daemon.On("GET /images/A B/json", Replies.Error(400, "invalid reference format"));
        Assert.Equal(DockerErrorKind.NotFound, (await FailsAsync(() => Engine.Images.GetAsync("A B", None))).Kind);
    }
}
