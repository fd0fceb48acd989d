using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>The limit of memory plus swap of a container: an amount as in <see cref="ByteSize"/>, or <c>-1</c> for no limit.</summary>
public sealed record SwapSize : ISpec<SwapSize>
{
    private const string Unlimited = "-1";

    /// <summary>Parses an amount of memory.</summary>
    /// <exception cref="FormatException">The text is neither an amount of memory nor -1.</exception>
    public SwapSize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Bytes = text == Unlimited ? -1
            : ByteCount.TryParse(text, out long bytes) ? bytes
            : throw new InvalidValueException(UnitMessages.NotASwapSize(text));
    }

    /// <summary>The number of bytes; -1 for no limit.</summary>
    public long Bytes { get; }

    /// <summary>Indicates -1, no limit.</summary>
    public bool IsUnlimited => Bytes < 0;

    static string ISpec<SwapSize>.Kind => "an amount of memory";

    static bool ISpec<SwapSize>.AcceptsNumbers => true;

    /// <summary>Parses an amount of memory.</summary>
    /// <exception cref="FormatException">The text is neither an amount of memory nor -1.</exception>
    public static SwapSize Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>2g</c>, <c>-1</c>.</summary>
    public override string ToString() => IsUnlimited ? Unlimited : ByteCount.Write(Bytes);
}
