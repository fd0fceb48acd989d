using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using HelpWriter.Commands;

namespace PSDockerTools.Tests.Help;

/// <summary>Help, messages and documentation use the words of docs/GLOSSARY.md. The help itself is reviewed with the module's own.</summary>
public sealed partial class PlainWordsTests
{
    private static readonly string s_repository = FindRepository();

    public static TheoryData<string> Pages =>
    [
        "README.md",
        .. Files("docs", "*.md"),
        .. Files(Path.Combine("src", "PSDockerTools", "About"), "*.txt"),
    ];

    public static TheoryData<string> Messages => [.. Files(Path.Combine("src", "PSDockerTools"), "*Messages.cs")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_uses_plain_words(string path)
    {
        // The glossary itself names what not to write.
        string text = string.Join('\n', File.ReadLines(Path.Combine(s_repository, path)).Where(line => !line.StartsWith("| ", StringComparison.Ordinal) || !path.EndsWith("GLOSSARY.md", StringComparison.Ordinal)));
        Assert.Empty(PlainWords.Review(text));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Messages_use_plain_words(string path) => Assert.Empty(
        File.ReadLines(Path.Combine(s_repository, path))
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Literals().Matches(line))
            .SelectMany(literal => PlainWords.Review(literal.Value)));

    [Theory]
    [InlineData("Builds all steps anew.", "'anew' (write: again)")]
    [InlineData("The wait goes on.", "'goes on' (write: continues)")]
    [InlineData("Beside the others.", "'Beside' (write: in addition to, next to)")]
    public void A_denied_word_is_found(string text, string complaint) => Assert.Equal([complaint], PlainWords.Review(text));

    [Theory]
    [InlineData("The stage to build. Default: the last stage.")]
    [InlineData("The telling example is in the dashboard besides.")]
    public void Other_words_are_not(string text) => Assert.Empty(PlainWords.Review(text));

    [Theory]
    [InlineData("What takes its output.", "What")]
    [InlineData("Only those that run.", "Only")]
    [InlineData("The logging driver.", null)]
    [InlineData("Whatever.", null)]
    public void A_summary_begins_with_what_the_parameter_is(string summary, string? word) => Assert.Equal(word, PlainWords.ReviewBeginning(summary));

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(s_repository, folder), pattern, pattern == "*.md" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_repository, file))
            .Order(StringComparer.Ordinal);

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PSDockerTools.sln"))) { folder = folder.Parent; }
        return folder?.FullName ?? throw new DirectoryNotFoundException("PSDockerTools.sln is in no folder above the tests.");
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literals();
}
