using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// An image name in the grammar of distribution/reference: <c>[domain/]path[:tag][@digest]</c>. The text form is the short form that docker
/// shows.
/// </summary>
public sealed partial record ImageName : ISpec<ImageName>
{
    /// <summary>The registry of image names without a domain.</summary>
    internal const string Hub = "docker.io";

    /// <summary>The old host name of that registry.</summary>
    internal const string OldHub = "index.docker.io";

    /// <summary>The domain in the names of images that were built by Podman.</summary>
    internal const string Localhost = "localhost/";

    private const string Official = "library/";
    private const string DefaultTag = "latest";
    private const int MaxPathLength = 255;
    private const int MaxTextLength = 1024;

    /// <summary>Parses an image name.</summary>
    /// <exception cref="FormatException">The text is not an image name.</exception>
    public ImageName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxTextLength) { throw new InvalidValueException(ImageValueMessages.ImageNameTooLong(text, MaxPathLength)); }
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
        if (Path.Length > MaxPathLength) { throw new InvalidValueException(ImageValueMessages.ImageNameTooLong(text, MaxPathLength)); }
        Repository = ShortRepository();
    }

    private ImageName(ImageName other, string? tag)
    {
        (Domain, Path, Repository, Digest) = (other.Domain, other.Path, other.Repository, other.Digest);
        Tag = tag;
    }

    /// <summary>The registry; <c>docker.io</c> if none is specified.</summary>
    public string Domain { get; }

    /// <summary>The path of the repository in the registry: <c>library/alpine</c>.</summary>
    public string Path { get; }

    /// <summary>The tag; null if none is specified.</summary>
    public string? Tag { get; }

    /// <summary>The digest, <c>sha256:...</c>; null if none is specified.</summary>
    public string? Digest { get; }

    /// <summary>The repository as docker shows it: <c>alpine</c>, <c>registry:5000/team/app</c>.</summary>
    public string Repository { get; }

    static string ISpec<ImageName>.Kind => "an image's name";

    /// <summary>Parses an image name.</summary>
    /// <exception cref="FormatException">The text is not an image name.</exception>
    public static ImageName Parse(string text) => new(text);

    /// <summary>Parses an image name; returns false if the text is not an image name.</summary>
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

    /// <summary>Checks a reference to an image, which may also be an ID or an ID prefix.</summary>
    /// <exception cref="FormatException">The text is not a reference to an image.</exception>
    internal static string Checked(string reference) => MayBeId(reference) ? reference : Parse(reference).ToString();

    /// <summary>Checks for the form of an ID or an ID prefix.</summary>
    internal static bool MayBeId(string text) => text.All(char.IsAsciiHexDigit) || text.StartsWith("sha256:", StringComparison.Ordinal);

    /// <summary>
    /// Returns the name with the tag <c>latest</c> if neither tag nor digest is specified. That is the image that docker pulls or builds.
    /// </summary>
    public ImageName WithDefaultTag() => Tag is null && Digest is null ? new ImageName(this, DefaultTag) : this;

    /// <summary>Compares the repositories of two names, in short or full form.</summary>
    internal bool IsSameRepository(ImageName other) => Domain == other.Domain && Path == other.Path;

    /// <summary>Returns the short form that docker shows, with the tag and the digest that were specified.</summary>
    public override string ToString() => Repository + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    /// <summary>
    /// Splits off the domain. The first component is a domain only if it contains a dot, a colon or an upper-case letter, or is localhost.
    /// </summary>
    private static (string Domain, string Remainder) SplitDomain(string name)
    {
        (string first, string? rest) = SpecScanner.Cut(name, '/');
        bool isDomain = rest is not null
            && (first.Any(one => one is '.' or ':') || first == "localhost" || SpecScanner.HasUpperCase(first));
        return !isDomain ? (Hub, name) : (first == OldHub ? Hub : first, rest!);
    }

    // a_b.c/d has a dot in the first component, but a_b.c is not a valid domain. Docker then accepts the whole name as a path.
    private static bool IsName(string domain, string path) =>
        PathGrammar().IsMatch(path) && (DomainGrammar().IsMatch(domain) || PathGrammar().IsMatch($"{domain}/{path}"));

    /// <summary>Returns the repository without docker.io and library/, unless the short form would be parsed as a different name.</summary>
    private string ShortRepository()
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
