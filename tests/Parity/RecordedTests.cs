using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace PSDockerTools.Parity;

/// <summary>Compares the module's requests with the recorded requests of the docker CLI.</summary>
[Collection(CliComparerCollection.Name)]
public sealed class RecordedTests(CliComparer comparer, ITestOutputHelper output)
{
    private static readonly Recording s_recording = Recording.Load();

    public static TheoryData<string> Flags => [.. DockerFlags.All.Select(flag => flag.Name)];

    public static TheoryData<string> Apis => [.. EngineKind.ApiVersions];

    [Theory]
    [MemberData(nameof(Flags))]
    public Task A_flag_results_in_the_same_requests(string name) => AssertSameRequestsAsync(CaseSets.FlagLines(DockerFlags.Get(name)));

    [Fact]
    public Task Image_and_command_result_in_the_same_requests() => AssertSameRequestsAsync(CaseSets.CommandLines);

    [Fact]
    public Task Rejected_command_lines_are_rejected() => AssertSameRequestsAsync(CaseSets.RejectedLines);

    [Fact]
    public Task An_update_results_in_the_same_requests() => AssertSameRequestsAsync(CaseSets.UpdateLines);

    [Theory]
    [MemberData(nameof(Apis))]
    public Task Combined_flags_result_in_the_same_requests(string api) =>
        AssertSameRequestsAsync(s_recording.Lines(CaseSets.Sets).Where(line => line.Engine.ApiVersion == api));

    private async Task AssertSameRequestsAsync(IEnumerable<Line> lines)
    {
        int count = 0;
        List<string> found = [];
        foreach (Line line in lines)
        {
            count++;
            found.AddRange(await comparer.CompareAsync(line, s_recording.Of(line)));
        }

        output.WriteLine($"{count} lines, against docker CLI {s_recording.Version}");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
