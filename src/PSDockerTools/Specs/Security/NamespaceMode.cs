using System;
using System.Linq;
using PSDockerTools.Text;

namespace PSDockerTools;

/// <summary>Whose namespace of some kind a container is in.</summary>
public abstract record NamespaceMode
{
    private const string OfContainer = "container:";

    private protected NamespaceMode(string text, string[] words, bool ofContainer)
    {
        ArgumentNullException.ThrowIfNull(text);
        Container = ofContainer && text.Length > OfContainer.Length && text.StartsWith(OfContainer, StringComparison.Ordinal) ? text[OfContainer.Length..] : null;
        if (Container is null && !words.Contains(text)) { throw new FormatException(OptionSpecText.NamespaceUnknown(text, [.. words, .. ofContainer ? [$"{OfContainer}NAME"] : Array.Empty<string>()])); }
        Text = text;
    }

    /// <summary>As it was given: <c>host</c>, <c>container:web</c>.</summary>
    public string Text { get; }

    /// <summary>The container whose it is; null where it is no container's.</summary>
    public string? Container { get; }

    /// <summary>As it was given.</summary>
    public sealed override string ToString() => Text;
}
