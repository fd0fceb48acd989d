using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// What <c>docker run --volume</c> takes: <c>name:/path</c>, <c>/host/path:/path:ro</c>, <c>C:\data:D:\data</c>, or <c>/path</c> alone
/// for an anonymous volume (docker/cli, volumespec). A source may also be a path of a drive or provider of PowerShell:
/// <c>Temp:/data:/data</c>, <c>FileSystem::/srv:/srv</c>.
/// </summary>
public sealed partial record VolumeMapping : ISpec<VolumeMapping>
{
    private const int MostParts = 3;
    private static readonly string[] s_access = ["ro", "rw"];

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is not a volume mapping.</exception>
    public VolumeMapping(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> parts = Parts(text);
        if (parts.Exists(part => part.Length == 0)) { throw new InvalidValueException(StorageMessages.VolumePartEmpty(text)); }
        if (parts.Count > MostParts) { throw new InvalidValueException(StorageMessages.VolumeColons(text)); }
        Source = parts.Count > 1 ? parts[0] : null;
        Target = parts.Count > 1 ? parts[1] : parts[0];
        Mode = parts.Count > 2 ? parts[2] : null;
        if (!IsAbsolute(Target)) { throw new InvalidValueException(StorageMessages.VolumeTargetRelative(Target, text)); }
        if (Mode?.Split(',').Count(mode => s_access.Contains(mode)) > 1)
        {
            throw new InvalidValueException(StorageMessages.VolumeModeTwice(Mode, text));
        }
    }

    /// <summary>A volume's name, or a path on the engine's host; null for an anonymous volume.</summary>
    public string? Source { get; }

    /// <summary>The path inside.</summary>
    public string Target { get; }

    /// <summary>The options, as they were given: <c>ro,z</c>.</summary>
    public string? Mode { get; }

    /// <summary>Whether the source is a path, and not a volume's name.</summary>
    public bool IsBind => Source is not null
        && (Source[0] is '.' or '/' or '~' || Source.StartsWith(@"\\", StringComparison.Ordinal) || Source.Contains(':', StringComparison.Ordinal));

    /// <summary>The engine of the object that stood for it; null where text did.</summary>
    internal EngineEndpoint? Home { get; init; }

    static string ISpec<VolumeMapping>.Kind => "a volume mapping";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is not a volume mapping.</exception>
    public static VolumeMapping Parse(string text) => new(text);

    // After options, what is neither a path nor has a colon is one more option: data:/data:ro,z.
    static string? ISpec<VolumeMapping>.Join(string before, string piece) =>
        piece.Length > 0 && piece.All(char.IsAsciiLetter) && new VolumeMapping(before).Mode is not null ? $"{before},{piece}" : null;

    /// <summary>The same from elsewhere.</summary>
    /// <exception cref="FormatException">The source has a colon, which this grammar cannot write down.</exception>
    public VolumeMapping WithSource(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Cut(source).Skip(1).Any()) { throw new InvalidValueException(StorageMessages.VolumeSourceColon(source)); }
        return new VolumeMapping(Written(source, Target, Mode)) { Home = Home };
    }

    /// <summary>As it is written, and as the API takes it.</summary>
    public override string ToString() => Written(Source, Target, Mode);

    private static string Written(string? source, string target, string? mode) =>
        string.Join(':', new[] { source, target, mode }.OfType<string>());

    /// <summary>
    /// Source, target and options. Where docker would read a path for the options, which they never are, the first two are one path of a drive:
    /// so <c>data:/data</c> is always a volume.
    /// </summary>
    private static List<string> Parts(string text)
    {
        if (Provider().Match(text) is { Success: true } provider && Cut(text[provider.Length..]).Skip(1).Any())
        {
            List<string> rest = [.. Cut(text[provider.Length..])];
            rest[0] = provider.Value + rest[0];
            return rest;
        }
        List<string> parts = [.. Cut(text)];
        if (parts is [{ Length: > 1 } drive, ['/' or '\\', ..] path, { Length: > 0 } target, ..] && !drive.AsSpan().ContainsAny('/', '\\') && IsAbsolute(target))
        {
            parts.RemoveAt(0);
            parts[0] = $"{drive}:{path}";
        }
        return parts;
    }

    /// <summary>Cut at the colons that are no drive's. A single letter is always a drive: no volume's name is that short.</summary>
    private static IEnumerable<string> Cut(string text)
    {
        int start = 0;
        for (int index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && (text[index] != ':' || IsLetter(text.AsSpan(start, index - start)))) { continue; }
            yield return text[start..index];
            start = index + 1;
        }
    }

    private static bool HasDrive(string path) =>
        path.IndexOf(':', StringComparison.Ordinal) is int colon and > 0 && IsLetter(path.AsSpan(0, colon));

    private static bool IsLetter(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out Rune first, out int length) == OperationStatus.Done && length == text.Length && Rune.IsLetter(first);

    private static bool IsAbsolute(string path) => path[0] is '/' or '\\' || HasDrive(path);

    [GeneratedRegex(@"^[^:/\\]{2,}(?:\\[^:/\\]+)?::(?=[^:])")]
    private static partial Regex Provider();
}
