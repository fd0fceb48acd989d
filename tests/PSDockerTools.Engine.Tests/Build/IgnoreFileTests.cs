using System.Linq;
using PSDockerTools.Engine.Build;
using Xunit;

namespace PSDockerTools.Engine.Tests.Build;

public sealed class IgnoreFileTests
{
    [Theory]
    [InlineData("*.log", "a.log", true)]
    [InlineData("*.log", "sub/a.log", false)]
    [InlineData("**/*.log", "sub/deep/a.log", true)]
    [InlineData("**/*.log", "a.log", true)]
    [InlineData("node_modules", "node_modules/x/y.js", true)]
    [InlineData("/node_modules/", "node_modules/x", true)]
    [InlineData("./a/../b", "b", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a/*/c", "a/b/c", true)]
    [InlineData("a/*/c", "a/b/x/c", false)]
    [InlineData("a/**/c", "a/c", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("**", "anything/at/all", true)]
    [InlineData("[a-c].txt", "b.txt", true)]
    [InlineData("[^a-c].txt", "b.txt", false)]
    [InlineData("a.b", "axb", false)]
    [InlineData("a+b", "a+b", true)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("# comment", "# comment", false)]
    [InlineData(" #x", "#x", true)]
    [InlineData("*\n!keep.txt", "keep.txt", false)]
    [InlineData("*\n!keep.txt", "lose.txt", true)]
    [InlineData("docs\n!docs/keep.md", "docs/keep.md", false)]
    [InlineData("docs\n!docs/keep.md", "docs/lose.md", true)]
    [InlineData("!a\na", "a", true)]
    [InlineData("\uFEFFa", "a", true)]
    public void The_last_line_that_fits_decides(string lines, string path, bool excluded) => Assert.Equal(excluded, Verdict(lines, path).Excluded);

    [Fact]
    public void What_the_builder_needs_is_sent_whatever_the_lines_say()
    {
        IgnoreFile file = IgnoreFile.Parse(["*"]).Keeping(".dockerignore", "docker/Dockerfile");
        Assert.False(file.Root.Of(".dockerignore").Excluded);
        Assert.False(file.Root.Of("docker").Of("docker/Dockerfile").Excluded);
        Assert.True(file.Root.Of("docker").Of("docker/other").Excluded);
        Assert.True(file.Root.Of("docker").MayBringBackBelow("docker"));
        Assert.False(file.Root.Of("other").MayBringBackBelow("other"));
    }

    [Fact]
    public void A_line_whose_brackets_do_not_fit_is_named() =>
        Assert.Equal("a[", Assert.Throws<System.FormatException>(() => IgnoreFile.Parse(["a["])).Message);

    private static IgnoreFile.Verdict Verdict(string lines, string path)
    {
        string[] parts = path.Split('/');
        return Enumerable.Range(1, parts.Length).Aggregate(
            IgnoreFile.Parse(lines.Split('\n')).Root, (verdict, count) => verdict.Of(string.Join('/', parts[..count])));
    }
}
