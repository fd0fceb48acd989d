using System;
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
        IgnoreFile file = IgnoreFile.Parse("*").Keeping(".dockerignore", "docker/Dockerfile");
        Assert.False(file.Root.Of(".dockerignore").Excluded);
        Assert.False(file.Root.Of("docker").Of("docker/Dockerfile").Excluded);
        Assert.True(file.Root.Of("docker").Of("docker/other").Excluded);
        Assert.True(file.Root.Of("docker").MayIncludeBelow("docker"));
        Assert.False(file.Root.Of("other").MayIncludeBelow("other"));
    }

    [Theory]
    [InlineData("a[", 1, "a[")]
    [InlineData("a\n!\nb", 2, "!")]
    [InlineData("a\n\n# c\n !/ ", 4, "!/")]
    [InlineData("x\r\nback\\\r\n", 2, "back\\")]
    [InlineData("[]a]", 1, "[]a]")]
    [InlineData("[z-a]", 1, "[z-a]")]
    [InlineData("a\\q", 1, "a\\q")]
    public void A_pattern_that_is_not_valid_is_named_with_its_file_and_line(string text, int line, string pattern)
    {
        string message = Assert.Throws<FormatException>(() => IgnoreFile.Parse(text, "/app/.dockerignore", '/')).Message;
        Assert.StartsWith($"'/app/.dockerignore', line {line}: the pattern '{pattern}' ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"bin\Debug", "bin/Debug/a.dll", true)]
    [InlineData(@"bin\Debug", "bin", false)]
    [InlineData(@"**\*.log", "a/b/c.log", true)]
    [InlineData(@"bin\", "bin/a", true)]
    [InlineData(@"\bin", "bin/a", true)]
    [InlineData(@".\a\..\b", "b", true)]
    [InlineData(@"a\*b", "a/xb", true)]
    [InlineData(@"a/b\c", "a/b/c", true)]
    [InlineData("*\n!keep\\me", "keep/me", false)]
    public void A_backslash_separates_folders_on_Windows(string text, string path, bool excluded) =>
        Assert.Equal(excluded, Verdict(text, path, '\\').Excluded);

    private static IgnoreFile.Verdict Verdict(string text, string path, char separator = '/')
    {
        string[] parts = path.Split('/');
        return Enumerable.Range(1, parts.Length).Aggregate(
            IgnoreFile.Parse(text, separator: separator).Root, (verdict, count) => verdict.Of(string.Join('/', parts[..count])));
    }
}
