using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --detach-keys</c>, the key sequence that detaches from a container: <c>ctrl-p,ctrl-q</c>, <c>ctrl-a,a</c>,
/// <c>DEL</c>.
/// </summary>
public sealed record DetachKeys : ISpec<DetachKeys>
{
    private const string Control = "ctrl-";
    private const string ControlKeys = "@abcdefghijklmnopqrstuvwxyz[\\]^_"; // ordered by their ASCII codes
    private const string Delete = "DEL";
    private const byte DeleteCode = 127;

    /// <summary>Parses a key sequence.</summary>
    /// <exception cref="FormatException">A key is unknown.</exception>
    public DetachKeys(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Bytes = [.. text.Split(',').Select(key => Code(key) ?? throw new InvalidValueException(OptionMessages.NotAKey(key, text)))];
        Text = text;
    }

    /// <summary>Docker's default sequence.</summary>
    public static DetachKeys Default { get; } = new("ctrl-p,ctrl-q");

    /// <summary>The text of the keys as specified.</summary>
    public string Text { get; }

    /// <summary>The bytes that a terminal sends for the keys.</summary>
    public IReadOnlyList<byte> Bytes { get; }

    static string ISpec<DetachKeys>.Kind => "a list of keys";

    /// <summary>Parses a key sequence.</summary>
    /// <exception cref="FormatException">A key is unknown.</exception>
    public static DetachKeys Parse(string text) => new(text);

    static string? ISpec<DetachKeys>.Join(string before, string piece) => $"{before},{piece}";

    /// <inheritdoc/>
    public bool Equals(DetachKeys? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Returns the keys as specified.</summary>
    public override string ToString() => Text;

    private static byte? Code(string key)
    {
        if (key.Length == 1 && char.IsAscii(key[0])) { return (byte)key[0]; }
        if (key == Delete) { return DeleteCode; }
        if (key.Length != Control.Length + 1 || !key.StartsWith(Control, StringComparison.Ordinal)) { return null; }
        int code = ControlKeys.IndexOf(key[^1], StringComparison.Ordinal);
        return code >= 0 ? (byte)code : null;
    }
}
