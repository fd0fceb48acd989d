using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace PSDockerTools.Parity;

/// <summary>What the module makes of docker's lines, held against what is recorded of the docker CLI.</summary>
[Collection(ConversationCollection.Name)]
public sealed class RecordedTests(Conversation conversation, ITestOutputHelper output)
{
    private static readonly Recording s_recording = Recording.Load();

    public static TheoryData<string> Flags => [.. DockerFlags.All.Select(flag => flag.Name)];

    public static TheoryData<string> Apis => [.. EngineKind.ApiVersions];

    [Theory]
    [MemberData(nameof(Flags))]
    public Task A_flag_asks_an_engine_for_what_docker_asks_it_for(string name) => HoldAsync(Chapters.FlagLines(DockerFlags.Get(name)));

    [Fact]
    public Task An_image_and_a_command_are_what_docker_takes_for_them() => HoldAsync(Chapters.CommandLines);

    [Fact]
    public Task What_docker_refuses_is_refused() => HoldAsync(Chapters.RefusedLines);

    [Fact]
    public Task An_update_asks_an_engine_for_what_docker_asks_it_for() => HoldAsync(Chapters.UpdateLines);

    [Theory]
    [MemberData(nameof(Apis))]
    public Task Flags_together_ask_an_engine_for_what_docker_asks_it_for(string api) =>
        HoldAsync(s_recording.Lines(Chapters.Sets).Where(line => line.Engine.ApiVersion == api));

    private async Task HoldAsync(IEnumerable<Line> lines)
    {
        int count = 0;
        List<string> found = [];
        foreach (Line line in lines)
        {
            count++;
            found.AddRange(await conversation.CompareAsync(line, s_recording.Of(line)));
        }

        output.WriteLine($"{count} lines, against docker CLI {s_recording.Version}");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
