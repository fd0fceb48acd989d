using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace PSDockerTools.Parity;

/// <summary>
/// Compares random command lines between the installed docker CLI and the module. PSDOCKERTOOLS_SEED selects other command lines,
/// PSDOCKERTOOLS_CASES their number. Without a docker CLI the tests fail; eng/test.sh then excludes them and reports that.
/// </summary>
[Collection(CliComparerCollection.Name)]
public sealed class LiveTests(CliComparer comparer, ITestOutputHelper output)
{
    private static readonly Version s_oldest = new(28, 0);

    public static TheoryData<string> Apis => [.. EngineKind.ApiVersions];

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task Module_and_installed_docker_send_the_same_requests(string api)
    {
        Assert.True(
            DockerCli.Version >= s_oldest,
            $"These tests need a docker CLI of {s_oldest} or later, and found {DockerCli.Version?.ToString() ?? "none"}. To exclude them: --filter FullyQualifiedName!~LiveTests");
        int seed = Setting("PSDOCKERTOOLS_SEED", 1);
        int count = Setting("PSDOCKERTOOLS_CASES", 60);
        output.WriteLine($"docker CLI {DockerCli.Version}, seed {seed}, {count} lines");
        List<string> found = [];
        foreach (Line line in CaseSets.RandomCases(api, seed, count))
        {
            found.AddRange(await comparer.CompareAsync(line, await comparer.DockerAsync(line)));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static int Setting(string variable, int defaultValue) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : defaultValue;
}
