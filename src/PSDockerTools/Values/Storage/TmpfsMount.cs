using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --tmpfs</c> takes: <c>/run</c>, <c>/run:rw,size=64m,mode=1777</c>.</summary>
public sealed record TmpfsMount : ISpec<TmpfsMount>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It does not begin with a path from the container's root.</exception>
    public TmpfsMount(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Path, string? options) = SpecScanner.Cut(text, ':');
        Options = options ?? "";
        if (!Path.StartsWith('/')) { throw new InvalidValueException(StorageMessages.TmpfsPathRelative(Path, text)); }
    }

    /// <summary>The path inside.</summary>
    public string Path { get; }

    /// <summary>The options of the mount, as they were given; empty where there are none.</summary>
    public string Options { get; }

    static string ISpec<TmpfsMount>.Kind => "a tmpfs";

    static string? ISpec<TmpfsMount>.Pair(string key, string value) => value.Length == 0 ? key : $"{key}:{value}";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It does not begin with a path from the container's root.</exception>
    public static TmpfsMount Parse(string text) => new(text);

    static string? ISpec<TmpfsMount>.Join(string before, string piece) =>
        before.Contains(':', StringComparison.Ordinal) && !piece.StartsWith('/') ? $"{before},{piece}" : null;

    /// <summary>As it is written: <c>/run:size=64m</c>.</summary>
    public override string ToString() => Options.Length == 0 ? Path : $"{Path}:{Options}";
}
