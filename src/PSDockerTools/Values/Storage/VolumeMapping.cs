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
/// A value of <c>docker run --volume</c>: <c>name:/path</c>, <c>/host/path:/path:ro</c>, <c>C:\data:D:\data</c>, or <c>/path</c> alone for
/// an anonymous volume (docker/cli, volumespec). In addition, the source may be a path on a PowerShell drive or provider:
/// <c>Temp:/data:/data</c>, <c>FileSystem::/srv:/srv</c>.
/// </summary>
public sealed partial record VolumeMapping : ISpec<VolumeMapping>
{
    private const int MaxParts = 3;
    private static readonly string[] s_access = ["ro", "rw"];

    /// <summary>Parses a volume mapping.</summary>
    /// <exception cref="FormatException">The text is not a volume mapping.</exception>
    public VolumeMapping(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> parts = Parts(text);
        if (parts.Exists(part => part.Length == 0)) { throw new InvalidValueException(StorageMessages.VolumePartEmpty(text)); }
        if (parts.Count > MaxParts) { throw new InvalidValueException(StorageMessages.VolumeColons(text)); }
        Source = parts.Count > 1 ? parts[0] : null;
        Target = parts.Count > 1 ? parts[1] : parts[0];
        Mode = parts.Count > 2 ? parts[2] : null;
        if (!IsAbsolute(Target)) { throw new InvalidValueException(StorageMessages.VolumeTargetRelative(Target, text)); }
        if (Mode?.Split(',').Count(mode => s_access.Contains(mode)) > 1)
        {
            throw new InvalidValueException(StorageMessages.VolumeModeTwice(Mode, text));
        }
    }

    /// <summary>A volume name or a path on the engine's host; null for an anonymous volume.</summary>
    public string? Source { get; }

    /// <summary>The path in the container.</summary>
    public string Target { get; }

    /// <summary>The mount options as specified: <c>ro,z</c>. Null if there are none.</summary>
    public string? Mode { get; }

    /// <summary>Indicates a bind mount: the source is a path, not a volume name.</summary>
    public bool IsBind => Source is not null
        && (Source[0] is '.' or '/' or '~' || Source.StartsWith(@"\\", StringComparison.Ordinal) || Source.Contains(':', StringComparison.Ordinal));

    /// <summary>The engine of the object that was specified as the volume; null if text was specified.</summary>
    internal EngineEndpoint? Home { get; init; }

    static string ISpec<VolumeMapping>.Kind => "a volume mapping";

    /// <summary>Parses a volume mapping.</summary>
    /// <exception cref="FormatException">The text is not a volume mapping.</exception>
    public static VolumeMapping Parse(string text) => new(text);

    // After options, a piece of letters only is another option: PowerShell split data:/data:ro,z.
    static string? ISpec<VolumeMapping>.Join(string before, string piece) =>
        piece.Length > 0 && piece.All(char.IsAsciiLetter) && new VolumeMapping(before).Mode is not null ? $"{before},{piece}" : null;

    /// <summary>Returns the mapping with another source.</summary>
    /// <exception cref="FormatException">The source contains a colon, which this grammar cannot express.</exception>
    public VolumeMapping WithSource(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Cut(source).Skip(1).Any()) { throw new InvalidValueException(StorageMessages.VolumeSourceColon(source)); }
        return new VolumeMapping(Format(source, Target, Mode)) { Home = Home };
    }

    /// <summary>Returns the text form, which is also the API's format.</summary>
    public override string ToString() => Format(Source, Target, Mode);

    private static string Format(string? source, string target, string? mode) =>
        string.Join(':', new[] { source, target, mode }.OfType<string>());

    /// <summary>
    /// Splits the text into source, target and options. If docker would read a path as the options, which are never a path, the first two
    /// parts are one path on a PowerShell drive. So <c>data:/data</c> is always a volume.
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

    /// <summary>
    /// Splits the text at the colons that do not follow a drive letter. A single letter is always a drive, because volume names have at
    /// least two characters.
    /// </summary>
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
