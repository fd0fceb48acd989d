using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// An amount of memory in docker's notation: <c>512m</c>, <c>1.5g</c>, <c>64kb</c>. Units are powers of 1024; a number without a unit is in
/// bytes.
/// </summary>
public sealed record ByteSize : ISpec<ByteSize>
{
    /// <summary>Parses an amount of memory.</summary>
    /// <exception cref="FormatException">The text is not an amount of memory.</exception>
    public ByteSize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Bytes = ByteCount.TryParse(text, out long bytes) ? bytes : throw new InvalidValueException(UnitMessages.NotASize(text));
    }

    /// <summary>The number of bytes.</summary>
    public long Bytes { get; }

    static string ISpec<ByteSize>.Kind => "an amount of memory";

    static bool ISpec<ByteSize>.AcceptsNumbers => true;

    /// <summary>Parses an amount of memory.</summary>
    /// <exception cref="FormatException">The text is not an amount of memory.</exception>
    public static ByteSize Parse(string text) => new(text);

    /// <summary>Returns the text form with the largest unit that divides the number of bytes: <c>512m</c>.</summary>
    public override string ToString() => ByteCount.Write(Bytes);
}
