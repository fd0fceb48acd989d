using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// What an image is called (distribution/reference): <c>[domain/]path[:tag][@digest]</c>, in the short form that docker shows.
/// </summary>
public sealed partial record ImageName : ISpec<ImageName>
{
    /// <summary>The registry of names that give none.</summary>
    internal const string Hub = "docker.io";

    /// <summary>The same registry under its old name.</summary>
    internal const string OldHub = "index.docker.io";

    /// <summary>What stands before the names of the images that Podman has built.</summary>
    internal const string Localhost = "localhost/";

    private const string Official = "library/";
    private const string DefaultTag = "latest";
    private const int LongestPath = 255;
    private const int LongestText = 1024;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no image's name.</exception>
    public ImageName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText) { throw new InvalidValueException(ImageValueMessages.ImageNameTooLong(text, LongestPath)); }
        if (Id().IsMatch(text)) { throw new InvalidValueException(ImageValueMessages.ImageNameIsId(text)); }
        (string given, string? digest) = SpecScanner.Cut(text, '@');
        (string domain, string rest) = SplitDomain(given);
        (string path, Tag) = SpecScanner.Cut(rest, ':');
        if (SpecScanner.HasUpperCase(path)) { throw new InvalidValueException(ImageValueMessages.ImageNameUpperCase(path, text)); }
        if (Tag is not null && !TagGrammar().IsMatch(Tag)) { throw new InvalidValueException(ImageValueMessages.NotATag(Tag, text)); }
        if (digest is not null && !DigestGrammar().IsMatch(digest)) { throw new InvalidValueException(ImageValueMessages.NotADigest(digest, text)); }
        if (!IsName(domain, path)) { throw new InvalidValueException(ImageValueMessages.NotAnImageName(text)); }
        (Domain, Digest) = (domain, digest);
        Path = domain == Hub && !path.Contains('/', StringComparison.Ordinal) ? Official + path : path;
        if (Path.Length > LongestPath) { throw new InvalidValueException(ImageValueMessages.ImageNameTooLong(text, LongestPath)); }
        Repository = Familiar();
    }

    private ImageName(ImageName other, string? tag)
    {
        (Domain, Path, Repository, Digest) = (other.Domain, other.Path, other.Repository, other.Digest);
        Tag = tag;
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
    public string Repository { get; }

    static string ISpec<ImageName>.Kind => "an image's name";

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

    /// <summary>Refuses what can name no image. An ID or its prefix is no name, and yet names one.</summary>
    /// <exception cref="FormatException">It can name none.</exception>
    internal static string Checked(string reference) => MayBeId(reference) ? reference : Parse(reference).ToString();

    /// <summary>Whether it can be an ID or the prefix of one.</summary>
    internal static bool MayBeId(string text) => text.All(char.IsAsciiHexDigit) || text.StartsWith("sha256:", StringComparison.Ordinal);

    /// <summary>With the tag <c>latest</c>, where neither tag nor digest is given: what is pulled or built then.</summary>
    public ImageName WithDefaultTag() => Tag is null && Digest is null ? new ImageName(this, DefaultTag) : this;

    /// <summary>Whether both name the same repository, however each was written.</summary>
    internal bool IsSameRepository(ImageName other) => Domain == other.Domain && Path == other.Path;

    /// <summary>As docker shows it, with what tag and digest were given.</summary>
    public override string ToString() => Repository + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    /// <summary>The first part is a registry only if it could be nothing else.</summary>
    private static (string Domain, string Remainder) SplitDomain(string name)
    {
        (string first, string? rest) = SpecScanner.Cut(name, '/');
        bool isDomain = rest is not null
            && (first.Any(one => one is '.' or ':') || first == "localhost" || SpecScanner.HasUpperCase(first));
        return !isDomain ? (Hub, name) : (first == OldHub ? Hub : first, rest!);
    }

    // a_b.c/d has a dot where a registry is, and no registry can be called so; docker lets it pass as a path.
    private static bool IsName(string domain, string path) =>
        PathGrammar().IsMatch(path) && (DomainGrammar().IsMatch(domain) || PathGrammar().IsMatch($"{domain}/{path}"));

    /// <summary>Without the Hub and its library, unless the short name would then be read as something else.</summary>
    private string Familiar()
    {
        string full = $"{Domain}/{Path}";
        if (Domain != Hub) { return full; }
        bool isOfficial = Path.StartsWith(Official, StringComparison.Ordinal) && Path.IndexOf('/', Official.Length) < 0;
        string repository = isOfficial ? Path[Official.Length..] : Path;
        return SplitDomain(repository).Domain != Hub || Id().IsMatch(repository) ? full : repository;
    }

    [GeneratedRegex("""
        ^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[A-Fa-f0-9:]+\])
        (?::[0-9]+)?\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DomainGrammar();

    [GeneratedRegex(@"^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z")]
    private static partial Regex PathGrammar();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    private static partial Regex TagGrammar();

    [GeneratedRegex(@"^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})\z")]
    private static partial Regex DigestGrammar();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Id();
}
