using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace PSDockerTools.Tests.Conventions;

/// <summary>The README's picture is of the session in eng/Picture. Where this fails, draw it again: eng/Picture/picture.sh.</summary>
public sealed class PictureTests
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void The_picture_shows_the_lines_of_the_session(string theme)
    {
        string repository = Repository.Root;
        XElement picture = XDocument.Load(Path.Combine(repository, "docs", "images", $"session-{theme}.svg")).Root!;
        // Without spaces: each colour is a text of its own.
        string shown = string.Concat(picture.Elements().Where(one => one.Name.LocalName == "text").Select(text => text.Value)).Replace("\u00a0", "", StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(Path.Combine(repository, "eng", "Picture", "session.txt"));
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains("PS>" + line.Replace(" ", "", StringComparison.Ordinal), shown, StringComparison.Ordinal));
        Assert.Contains($"docs/images/session-{theme}.svg", File.ReadAllText(Path.Combine(repository, "README.md")), StringComparison.Ordinal);
    }
}
