using System;
using System.Linq;
using PSDockerTools.Events;
using PSDockerTools.Resources;
using PSDockerTools.Tests.Cmdlets;

namespace PSDockerTools.Tests.Events;

public sealed class EventSelectionTests
{
    private readonly FakeEngine _engine = new(DateTimeOffset.UtcNow);

    [Fact]
    public void A_container_s_name_is_not_the_beginning_of_another_s()
    {
        EventSelection selection = Of([], new Reference<DockerContainer>("web"));
        Assert.Equal("web", selection.Filter["container"].Single());
        Assert.Equal("container", selection.Filter["type"].Single());
        Assert.True(selection.Fits(_engine.Happen("die", TimeSpan.Zero, "web")));
        Assert.False(selection.Fits(_engine.Happen("die", TimeSpan.Zero, "other")));
    }

    [Fact]
    public void Wildcards_are_for_us_and_not_for_the_engine()
    {
        EventSelection selection = Of(["exec_*", "die"], new Reference<DockerContainer>("web-*"));
        Assert.Equal(["type"], selection.Filter.Keys);
        Assert.True(selection.Fits(_engine.Happen("exec_start", TimeSpan.Zero, "web-1")));
        Assert.True(selection.Fits(_engine.Happen("die", TimeSpan.Zero, "web-2")));
        Assert.False(selection.Fits(_engine.Happen("start", TimeSpan.Zero, "web-1")));
        Assert.False(selection.Fits(_engine.Happen("die", TimeSpan.Zero, "db")));
    }

    [Fact]
    public void The_engine_s_words_are_sent_in_lower_case_with_what_stands_behind_them()
    {
        EventSelection selection = new(_engine, new EventConditions(["Container"], ["Die", "EXEC_CREATE: sh -c LS"], null, [new("a", "b")], [new("event", "oom")]), null);
        Assert.Equal(["die", "exec_create: sh -c LS", "oom"], selection.Filter["event"]);
        Assert.Equal("container", selection.Filter["type"].Single());
        Assert.Equal("a=b", selection.Filter["label"].Single());
    }

    private EventSelection Of(string[] actions, params Reference<DockerContainer>[] containers) =>
        new(_engine, new EventConditions(null, actions.Length == 0 ? null : actions, null, null, []), containers);
}
