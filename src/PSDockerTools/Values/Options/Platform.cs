using System;
using System.Linq;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --platform</c> in the grammar of containerd/platforms: <c>linux/arm64</c>, <c>linux/arm/v7</c>,
/// <c>windows(10.0.17763)/amd64</c>, or the operating system or the architecture alone. Names are normalized: x86_64 is amd64, aarch64 is
/// arm64.
/// </summary>
public sealed partial record Platform : ISpec<Platform>
{
    private const int MaxParts = 3;

    private static readonly string[] s_systems =
    [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd", "openbsd", "plan9",
        "solaris", "windows", "zos",
    ];

    private static readonly string[] s_architectures =
    [
        "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "ppc64", "ppc64le", "loong64", "mips", "mipsle", "mips64",
        "mips64le", "mips64p32", "mips64p32le", "ppc", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
    ];

    /// <summary>Parses a platform.</summary>
    /// <exception cref="FormatException">The text is not a platform.</exception>
    public Platform(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('/');
        foreach (string part in parts.Skip(1))
        {
            if (!Word().IsMatch(part)) { throw new InvalidValueException(OptionMessages.NotAPlatform(part, text)); }
        }
        Match first = SystemGrammar().Match(parts[0]);
        if (!first.Success || parts.Length > MaxParts) { throw new InvalidValueException(OptionMessages.NotAPlatform(parts[0], text)); }
        if (parts.Length > 1)
        {
            (OperatingSystem, Version) = (SystemName(first), VersionOf(first));
            (Architecture, Variant) = Normal(parts[1].ToLowerInvariant(), parts.Length == MaxParts ? parts[2].ToLowerInvariant() : null);
            // v7 and v8 are the default variants of arm and arm64. An implied v7 (armhf) is dropped; an explicit v8 is kept.
            Variant = (Architecture, Variant, parts.Length) switch
            {
                ("arm", "v7", < MaxParts) => null,
                ("arm64", null, MaxParts) => "v8",
                _ => Variant,
            };
            return;
        }
        (OperatingSystem, Version, Architecture, Variant) = ParseSinglePart(first, text);
    }

    /// <summary>The operating system: <c>linux</c>, <c>windows</c> and so on; null for the engine's.</summary>
    public string? OperatingSystem { get; }

    /// <summary>The version of the operating system: <c>10.0.17763</c>; null if not specified.</summary>
    public string? Version { get; }

    /// <summary>The CPU architecture: <c>amd64</c>, <c>arm64</c> and so on; null for the engine's.</summary>
    public string? Architecture { get; }

    /// <summary>The variant of the architecture: <c>v7</c> of arm; null for the default variant.</summary>
    public string? Variant { get; }

    static string ISpec<Platform>.Kind => "a platform";

    static bool ISpec<Platform>.IgnoresEmptyText => true;

    /// <summary>Parses a platform.</summary>
    /// <exception cref="FormatException">The text is not a platform.</exception>
    public static Platform Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>linux/arm64</c>.</summary>
    public override string ToString()
    {
        string? system = Version is null ? OperatingSystem : $"{OperatingSystem}({Version})";
        return string.Join('/', new[] { system, Architecture, Variant }.OfType<string>());
    }

    private static (string? System, string? Version, string? Architecture, string? Variant) ParseSinglePart(Match first, string text)
    {
        string system = SystemName(first);
        if (s_systems.Contains(system)) { return (system, VersionOf(first), null, null); }
        // A variant cannot be specified without an operating system; such architectures exist only for Linux.
        (string architecture, string? variant) = Normal(text.ToLowerInvariant(), null);
        return s_architectures.Contains(architecture)
            ? (variant is null ? null : "linux", null, architecture, variant)
            : throw new InvalidValueException(OptionMessages.NotAPlatform(text, text));
    }

    private static string SystemName(Match match) =>
        match.Groups["name"].Value.ToLowerInvariant() is var name and not "macos" ? name : "darwin";

    private static string? VersionOf(Match match) => match.Groups["version"].Value is { Length: > 0 } version ? version : null;

    private static (string Architecture, string? Variant) Normal(string architecture, string? variant) => (architecture, variant) switch
    {
        ("i386", _) => ("386", null),
        ("x86_64" or "x86-64" or "amd64", _) => ("amd64", variant == "v1" ? null : variant),
        ("aarch64" or "arm64", "8" or "v8" or "v8.0") => ("arm64", null),
        ("aarch64" or "arm64", "9" or "9.0" or "v9.0") => ("arm64", "v9"),
        ("aarch64", _) => ("arm64", variant),
        ("armhf", _) => ("arm", "v7"),
        ("armel", _) => ("arm", "v6"),
        ("arm", "5" or "6" or "7" or "8") => ("arm", "v" + variant),
        _ => (architecture, variant),
    };

    [GeneratedRegex(@"^(?<name>[A-Za-z0-9_-]+)(?:\((?<version>[A-Za-z0-9_.%+-]*)\))?\z")]
    private static partial Regex SystemGrammar();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+\z")]
    private static partial Regex Word();
}
