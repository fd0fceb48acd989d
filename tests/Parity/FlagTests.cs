using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>That nothing of docker's is left out.</summary>
public sealed class FlagTests
{
    private static readonly Recording s_recording = Recording.Load();

    [Theory]
    [InlineData("create")]
    [InlineData("run")]
    public void Every_flag_of_docker_is_tried(string verb)
    {
        IEnumerable<string> tried = DockerFlags.All.Where(flag => flag.IsOf(verb) && !flag.Hidden).Select(flag => flag.Name);
        Assert.Equal(s_recording.Flags[verb].Order(), tried.Order());
    }

    [Fact]
    public void Every_flag_of_an_update_is_tried()
    {
        IEnumerable<string> tried = LineBook.Updates.SelectMany(words => words).Where(word => word.StartsWith("--", System.StringComparison.Ordinal));
        Assert.Empty(s_recording.Flags["update"].Except(tried.Select(word => word[2..].Split('=')[0])));
    }

    [Fact]
    public void Every_flag_of_docker_is_among_those_that_are_made_up()
    {
        IEnumerable<string> words = s_recording.Lines(Chapters.Sets).SelectMany(line => line.Words);
        HashSet<string> used = [.. words.Select(word => word.Split('=')[0])];
        Assert.DoesNotContain(
            DockerFlags.All.Where(flag => flag.System == "linux" && flag.Verb.Length == 0 && !LineMaker.Alone.Contains(flag.Name)),
            flag => !used.Contains(flag.Option) && (flag.Letter is null || !used.Any(word => word.StartsWith("-" + flag.Letter, System.StringComparison.Ordinal))));
    }

    [Fact]
    public void The_same_seed_makes_the_same_lines() =>
        Assert.Equal(Chapters.Made("1.44", 7, 20).Select(line => line.ToString()), Chapters.Made("1.44", 7, 20).Select(line => line.ToString()));
}
