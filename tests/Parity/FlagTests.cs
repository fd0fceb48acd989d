using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>Checks that the test cases cover all flags of the docker CLI.</summary>
public sealed class FlagTests
{
    private static readonly Recording s_recording = Recording.Load();

    [Theory]
    [InlineData("create")]
    [InlineData("run")]
    public void Fixed_cases_cover_every_flag(string verb)
    {
        IEnumerable<string> covered = DockerFlags.All.Where(flag => flag.IsOf(verb) && !flag.IsUndocumented).Select(flag => flag.Name);
        Assert.Equal(s_recording.Flags[verb].Order(), covered.Order());
    }

    [Fact]
    public void Fixed_cases_cover_every_flag_of_docker_update()
    {
        IEnumerable<string> covered = FixedCases.Updates.SelectMany(words => words).Where(word => word.StartsWith("--", System.StringComparison.Ordinal));
        Assert.Empty(s_recording.Flags["update"].Except(covered.Select(word => word[2..].Split('=')[0])));
    }

    [Fact]
    public void Random_cases_cover_every_flag()
    {
        IEnumerable<string> words = s_recording.Lines(CaseSets.Sets).SelectMany(line => line.Words);
        HashSet<string> used = [.. words.Select(word => word.Split('=')[0])];
        Assert.DoesNotContain(
            DockerFlags.All.Where(flag => flag.System == "linux" && flag.Verb.Length == 0 && !RandomCaseGenerator.ExcludedFromRandomCases.Contains(flag.Name)),
            flag => !used.Contains(flag.Option) && (flag.Letter is null || !used.Any(word => word.StartsWith("-" + flag.Letter, System.StringComparison.Ordinal))));
    }

    [Fact]
    public void The_same_seed_generates_the_same_command_lines() =>
        Assert.Equal(CaseSets.RandomCases("1.44", 7, 20).Select(line => line.ToString()), CaseSets.RandomCases("1.44", 7, 20).Select(line => line.ToString()));
}
