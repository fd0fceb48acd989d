using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Text;

namespace PSDockerTools;

/// <summary>
/// What <c>docker run --volume</c> takes: <c>name:/path</c>, <c>/host/path:/path:ro</c>, <c>C:\data:D:\data</c>, or <c>/path</c> alone
/// for an anonymous volume (docker/cli, volumespec).
/// </summary>
public sealed record VolumeMapping
{
    private const int MostParts = 3;
    private static readonly string[] s_access = ["ro", "rw"];

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is not a volume mapping.</exception>
    public VolumeMapping(string text)
    {
        List<string> parts = [.. Parts(text)];
        if (parts.Count == 0 || parts.Exists(part => part.Length == 0)) { throw new FormatException(SpecText.VolumePartEmpty(text)); }
        if (parts.Count > MostParts) { throw new FormatException(SpecText.VolumeColons(text)); }
        Source = parts.Count > 1 ? parts[0] : null;
        Target = parts.Count > 1 ? parts[1] : parts[0];
        Mode = parts.Count > 2 ? parts[2] : null;
        if (!IsAbsolute(Target)) { throw new FormatException(SpecText.VolumeTargetRelative(Target, text)); }
        if (Mode?.Split(',').Count(mode => s_access.Contains(mode)) > 1) { throw new FormatException(SpecText.VolumeModeTwice(Mode, text)); }
    }

    private VolumeMapping(string? source, string target, string? mode) => (Source, Target, Mode) = (source, target, mode);

    /// <summary>A volume's name, or a path on the engine's host; null for an anonymous volume.</summary>
    public string? Source { get; }

    /// <summary>The path inside.</summary>
    public string Target { get; }

    /// <summary>The options, as they were given: <c>ro,z</c>.</summary>
    public string? Mode { get; }

    /// <summary>Whether the source is a path, and not a volume's name.</summary>
    public bool IsBind => Source is not null && (Source[0] is '.' or '/' or '~' or '\\' || HasDrive(Source));

    /// <summary>The same from elsewhere.</summary>
    public VolumeMapping WithSource(string source) => new(source, Target, Mode);

    /// <summary>As it is written, and as the API takes it.</summary>
    public override string ToString() => string.Join(':', new[] { Source, Target, Mode }.OfType<string>());

    /// <summary>Cut at the colons that are no drive's.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        int start = 0;
        for (int index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && text[index] != ':') { continue; }
            if (index == start + 1 && IsDriveAt(text, start)) { continue; }
            yield return text[start..index];
            start = index + 1;
        }
    }

    // The volume named by one letter, v:/data, is no drive: docker takes a slash for a drive's only in a source of Windows.
    private static bool IsDriveAt(string text, int start) => start + 2 < text.Length && char.IsAsciiLetter(text[start]) && text[start + 2] == '\\';

    private static bool HasDrive(string path) => path.Length > 1 && char.IsAsciiLetter(path[0]) && path[1] == ':';

    private static bool IsAbsolute(string path) => path[0] is '/' or '\\' || HasDrive(path);
}
