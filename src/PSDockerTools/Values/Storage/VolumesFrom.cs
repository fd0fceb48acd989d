using System;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --volumes-from</c> takes: a container, and perhaps how: <c>data</c>, <c>data:ro</c>.</summary>
public sealed record VolumesFrom : ISpec<VolumesFrom>
{
    private static readonly string[] s_modes = ["ro", "rw", "z", "Z"];

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It names no container, or an unknown mode.</exception>
    public VolumesFrom(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Container, Mode) = SpecScanner.Cut(text, ':');
        if (Container.Length == 0) { throw new InvalidValueException(StorageMessages.VolumesFromNobody(text)); }
        if (Mode is not null && !Mode.Split(',').All(mode => s_modes.Contains(mode)))
        {
            throw new InvalidValueException(StorageMessages.VolumesFromMode(Mode, text));
        }
    }

    /// <summary>The container's name or id.</summary>
    public string Container { get; }

    /// <summary><c>ro</c>, <c>rw</c>, <c>z</c>, <c>Z</c>; null where none is given.</summary>
    public string? Mode { get; }

    /// <summary>The engine of the object that stood for it; null where text did.</summary>
    internal EngineEndpoint? Home { get; init; }

    static string ISpec<VolumesFrom>.Kind => "a container";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It names no container, or an unknown mode.</exception>
    public static VolumesFrom Parse(string text) => new(text);

    static string? ISpec<VolumesFrom>.Join(string before, string piece) =>
        before.Contains(':', StringComparison.Ordinal) && s_modes.Contains(piece) ? $"{before},{piece}" : null;

    /// <summary>As it is written: <c>data:ro</c>.</summary>
    public override string ToString() => Mode is null ? Container : $"{Container}:{Mode}";
}
