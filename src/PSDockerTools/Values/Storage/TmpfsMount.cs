using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --tmpfs</c>: <c>/run</c>, <c>/run:rw,size=64m,mode=1777</c>.</summary>
public sealed record TmpfsMount : ISpec<TmpfsMount>
{
    /// <summary>Parses a tmpfs mount.</summary>
    /// <exception cref="FormatException">The text does not begin with an absolute path.</exception>
    public TmpfsMount(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Path, string? options) = SpecScanner.Cut(text, ':');
        Options = options ?? "";
        if (!Path.StartsWith('/')) { throw new InvalidValueException(StorageMessages.TmpfsPathRelative(Path, text)); }
    }

    /// <summary>The path in the container.</summary>
    public string Path { get; }

    /// <summary>The mount options as specified; empty if there are none.</summary>
    public string Options { get; }

    static string ISpec<TmpfsMount>.Kind => "a tmpfs";

    static string? ISpec<TmpfsMount>.FromTableEntry(string key, string value) => value.Length == 0 ? key : $"{key}:{value}";

    /// <summary>Parses a tmpfs mount.</summary>
    /// <exception cref="FormatException">The text does not begin with an absolute path.</exception>
    public static TmpfsMount Parse(string text) => new(text);

    static string? ISpec<TmpfsMount>.Join(string before, string piece) =>
        before.Contains(':', StringComparison.Ordinal) && !piece.StartsWith('/') ? $"{before},{piece}" : null;

    /// <summary>Returns the text form: <c>/run:size=64m</c>.</summary>
    public override string ToString() => Options.Length == 0 ? Path : $"{Path}:{Options}";
}
