using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>How much memory and swap a container may have together: an amount as of <see cref="ByteSize"/>, or <c>-1</c> for any.</summary>
public sealed record SwapSize : ISpec<SwapSize>
{
    private const string Unlimited = "-1";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no amount of memory, nor -1.</exception>
    public SwapSize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Bytes = text == Unlimited ? -1
            : ByteCount.TryParse(text, out long bytes) ? bytes
            : throw new InvalidValueException(ResourceMessages.NotASwapSize(text));
    }

    /// <summary>The bytes; -1 for any amount.</summary>
    public long Bytes { get; }

    /// <summary>Whether it is -1, any amount.</summary>
    public bool IsUnlimited => Bytes < 0;

    static string ISpec<SwapSize>.Kind => "an amount of memory";

    static bool ISpec<SwapSize>.TakesNumbers => true;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no amount of memory, nor -1.</exception>
    public static SwapSize Parse(string text) => new(text);

    /// <summary>As it is written: <c>2g</c>, <c>-1</c>.</summary>
    public override string ToString() => IsUnlimited ? Unlimited : ByteCount.Write(Bytes);
}
