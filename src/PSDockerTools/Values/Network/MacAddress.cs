using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A MAC address: <c>92:d0:c6:0a:29:33</c>, <c>92-d0-c6-0a-29-33</c> or <c>92d0.c60a.2933</c>.</summary>
public sealed record MacAddress : ISpec<MacAddress>
{
    /// <summary>Parses a MAC address.</summary>
    /// <exception cref="FormatException">The text is not a MAC address.</exception>
    public MacAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Trim();
        if (!AddressGrammar.IsMac(Text)) { throw new InvalidValueException(NetworkValueMessages.NotAMac(text, text)); }
    }

    /// <summary>The text as specified.</summary>
    public string Text { get; }

    static string ISpec<MacAddress>.Kind => "a MAC address";

    static bool ISpec<MacAddress>.IgnoresEmptyText => true;

    /// <summary>Parses a MAC address.</summary>
    /// <exception cref="FormatException">The text is not a MAC address.</exception>
    public static MacAddress Parse(string text) => new(text);

    /// <summary>Returns the text as specified.</summary>
    public override string ToString() => Text;
}
