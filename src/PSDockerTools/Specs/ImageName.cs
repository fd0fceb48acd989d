using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;
using PSDockerTools.Text;

namespace PSDockerTools;

/// <summary>What an image is called (distribution/reference): <c>[domain/]path[:tag][@digest]</c>, in the short form that docker shows.</summary>
public sealed partial record ImageName
{
    private const string Hub = "docker.io";
    private const string Official = "library/";
    private const int LongestName = 255;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no image's name.</exception>
    public ImageName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match match = Grammar().Match(text);
        if (!match.Success) { throw new FormatException(Why(text)); }
        if (Id().IsMatch(text)) { throw new FormatException(SpecText.ImageNameIsId(text)); }
        (Domain, Path) = SplitDomain(match.Groups["name"].Value, text);
        Tag = match.Groups["tag"] is { Success: true } tag ? tag.Value : null;
        Digest = match.Groups["digest"] is { Success: true } digest ? digest.Value : null;
        if (Repository.Length > LongestName) { throw new FormatException(SpecText.ImageNameTooLong(text, LongestName)); }
    }

    /// <summary>The registry: <c>docker.io</c> where none is given.</summary>
    public string Domain { get; }

    /// <summary>The repository in its registry: <c>library/alpine</c>.</summary>
    public string Path { get; }

    /// <summary>The tag; null where none is given.</summary>
    public string? Tag { get; }

    /// <summary>The digest, <c>sha256:...</c>; null where none is given.</summary>
    public string? Digest { get; }

    /// <summary>The repository as docker shows it: <c>alpine</c>, <c>registry:5000/team/app</c>.</summary>
    public string Repository => Domain != Hub ? $"{Domain}/{Path}"
        : Path.StartsWith(Official, StringComparison.Ordinal) && !Path[Official.Length..].Contains('/', StringComparison.Ordinal) ? Path[Official.Length..]
        : Path;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no image's name.</exception>
    public static ImageName Parse(string text) => new(text);

    /// <summary>Reads one, if it is one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImageName? name)
    {
        try
        {
            name = new ImageName(text);
            return true;
        }
        catch (FormatException)
        {
            name = null;
            return false;
        }
    }

    /// <summary>As docker shows it, with what tag and digest were given.</summary>
    public override string ToString() => Repository + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    private static (string Domain, string Path) SplitDomain(string name, string text)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        string first = slash < 0 ? "" : name[..slash];
        bool isDomain = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost"
            || first.Any(char.IsAsciiLetterUpper);
        string domain = isDomain ? first : Hub;
        string path = isDomain ? name[(slash + 1)..] : name;
        if (domain == "index.docker.io") { domain = Hub; }
        if (path.Any(char.IsAsciiLetterUpper)) { throw new FormatException(SpecText.ImageNameUpperCase(path, text)); }
        return (domain, domain == Hub && !path.Contains('/', StringComparison.Ordinal) ? Official + path : path);
    }

    private static string Why(string text)
    {
        int slash = text.LastIndexOf('/');
        string last = text[(slash + 1)..];
        (string name, string? tag) = SpecScanner.Cut(SpecScanner.Cut(last, '@').Before, ':');
        return tag is not null && !TagGrammar().IsMatch(tag) ? SpecText.NotATag(tag, text)
            : name.Any(char.IsAsciiLetterUpper) ? SpecText.ImageNameUpperCase(name, text)
            : SpecText.NotAnImageName(text);
    }

    [GeneratedRegex("""
        ^(?<name>
          (?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?/)?
          [A-Za-z0-9]+(?:(?:\.|_|__|-+)[A-Za-z0-9]+)*(?:/[A-Za-z0-9]+(?:(?:\.|_|__|-+)[A-Za-z0-9]+)*)*)
        (?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?
        (?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    private static partial Regex TagGrammar();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Id();
}
