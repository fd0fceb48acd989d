using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace PSDockerTools.Parity;

/// <summary>
/// New lines for the installed docker CLI and for the module. PSDOCKERTOOLS_SEED makes others, PSDOCKERTOOLS_CASES more of them. Without a CLI
/// they fail; eng/test.sh then leaves them out, and says so.
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
        Assert.True(
            DockerCli.Version >= s_oldest,
            $"These tests need a docker CLI of {s_oldest} or later, and found {DockerCli.Version?.ToString() ?? "none"}. To leave them out: --filter FullyQualifiedName!~LiveTests");
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
