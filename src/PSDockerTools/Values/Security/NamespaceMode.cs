using System;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>The mode of a Linux namespace (IPC, PID, UTS, user, cgroup) of a container.</summary>
public abstract record NamespaceMode
{
    private const string OfContainer = "container:";

    private protected NamespaceMode(string text, string[] words, bool ofContainer)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool named = ofContainer && text.Length > OfContainer.Length && text.StartsWith(OfContainer, StringComparison.Ordinal);
        string[] known = ofContainer ? [.. words, $"{OfContainer}NAME"] : words;
        if (!named && !words.Contains(text)) { throw new InvalidValueException(SecurityMessages.NamespaceUnknown(text, known)); }
        Container = named ? text[OfContainer.Length..] : null;
        Text = text;
    }

    /// <summary>The text as specified: <c>host</c>, <c>container:web</c>.</summary>
    public string Text { get; }

    /// <summary>The container in <c>container:NAME</c>; null for the other modes.</summary>
    public string? Container { get; }

    /// <summary>Returns the text as specified.</summary>
    public sealed override string ToString() => Text;
}
