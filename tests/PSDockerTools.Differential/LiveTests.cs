using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace PSDockerTools.Differential;

/// <summary>
/// New lines for the docker CLI that is here and for the module. PSDOCKERTOOLS_SEED makes others, PSDOCKERTOOLS_CASES more of them. Without a
/// CLI there is nothing to hold the module against but what is recorded.
/// </summary>
[Collection(ConversationCollection.Name)]
public sealed class LiveTests(Conversation conversation, ITestOutputHelper output)
{
    private static readonly Version s_oldest = new(28, 0);

    public static TheoryData<string> Apis => [.. EngineKind.ApiVersions];

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task The_docker_that_is_here_asks_an_engine_for_the_same(string api)
    {
        if (DockerCli.Version is null || DockerCli.Version < s_oldest)
        {
            output.WriteLine($"docker {s_oldest} or newer is not here (but {DockerCli.Version?.ToString() ?? "none"}): only what is recorded was compared.");
            return;
        }

        int seed = Setting("PSDOCKERTOOLS_SEED", 1);
        int count = Setting("PSDOCKERTOOLS_CASES", 60);
        output.WriteLine($"docker CLI {DockerCli.Version}, seed {seed}, {count} lines");
        List<string> found = [];
        foreach (Line line in Chapters.Made(api, seed, count))
        {
            found.AddRange(await conversation.CompareAsync(line, await conversation.DockerAsync(line)));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static int Setting(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
