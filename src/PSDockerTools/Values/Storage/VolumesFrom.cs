using System;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --volumes-from</c>, a container with an optional mode: <c>data</c>, <c>data:ro</c>.</summary>
public sealed record VolumesFrom : ISpec<VolumesFrom>
{
    private static readonly string[] s_modes = ["ro", "rw", "z", "Z"];

    /// <summary>Parses a container with an optional mode.</summary>
    /// <exception cref="FormatException">The container is missing, or the mode is unknown.</exception>
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

    /// <summary>The name or ID of the container.</summary>
    public string Container { get; }

    /// <summary>The mode: <c>ro</c>, <c>rw</c>, <c>z</c>, <c>Z</c>; null if none is specified.</summary>
    public string? Mode { get; }

    /// <summary>The engine of the object that was specified as the container; null if text was specified.</summary>
    internal EngineEndpoint? Home { get; init; }

    static string ISpec<VolumesFrom>.Kind => "a container";

    /// <summary>Parses a container with an optional mode.</summary>
    /// <exception cref="FormatException">The container is missing, or the mode is unknown.</exception>
    public static VolumesFrom Parse(string text) => new(text);

    static string? ISpec<VolumesFrom>.Join(string before, string piece) =>
        before.Contains(':', StringComparison.Ordinal) && s_modes.Contains(piece) ? $"{before},{piece}" : null;

    /// <summary>Returns the text form: <c>data:ro</c>.</summary>
    public override string ToString() => Mode is null ? Container : $"{Container}:{Mode}";
}
