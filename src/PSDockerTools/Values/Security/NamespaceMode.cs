using System;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>Whose namespace of some kind a container is in.</summary>
public abstract record NamespaceMode
{
    private const string OfContainer = "container:";

    private protected NamespaceMode(string text, string[] words, bool ofContainer)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool named = ofContainer && text.Length > OfContainer.Length && text.StartsWith(OfContainer, StringComparison.Ordinal);
        string[] known = ofContainer ? [.. words, $"{OfContainer}NAME"] : words;
        if (!named && !words.Contains(text)) { throw new InvalidValueException(OptionMessages.NamespaceUnknown(text, known)); }
        Container = named ? text[OfContainer.Length..] : null;
        Text = text;
    }

    /// <summary>As it was given: <c>host</c>, <c>container:web</c>.</summary>
    public string Text { get; }

    /// <summary>The container whose it is; null where it is no container's.</summary>
    public string? Container { get; }

    /// <summary>As it was given.</summary>
    public sealed override string ToString() => Text;
}
