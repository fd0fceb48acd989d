using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// An amount of memory as docker writes it: <c>512m</c>, <c>1.5g</c>, <c>64kb</c>. Units are powers of 1024; a number alone is bytes.
/// </summary>
public sealed record ByteSize : ISpec<ByteSize>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no amount of memory.</exception>
    public ByteSize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Bytes = ByteCount.TryParse(text, out long bytes) ? bytes : throw new InvalidValueException(ResourceMessages.NotASize(text));
    }

    /// <summary>The bytes.</summary>
    public long Bytes { get; }

    static string ISpec<ByteSize>.Kind => "an amount of memory";

    static bool ISpec<ByteSize>.TakesNumbers => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no amount of memory.</exception>
    public static ByteSize Parse(string text) => new(text);

    /// <summary>As it is written, with the largest unit that divides it: <c>512m</c>.</summary>
    public override string ToString() => ByteCount.Write(Bytes);
}
