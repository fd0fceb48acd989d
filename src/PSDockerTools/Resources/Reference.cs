using System;
using System.Management.Automation;

namespace PSDockerTools.Resources;

/// <summary>A reference to an object, as specified by the user.</summary>
public abstract class Reference
{
    private protected Reference(string text, EngineEndpoint? home)
    {
        Text = text;
        Home = home;
    }

    /// <summary>The name or ID as specified; for an object, its ID.</summary>
    public string Text { get; }

    /// <summary>The engine of the object; null if it is unknown, and the cmdlet's engine is used.</summary>
    internal EngineEndpoint? Home { get; }

    /// <summary>The kind of the object.</summary>
    internal abstract Resource Resource { get; }
}

/// <summary>A reference to an object: a name, an ID prefix, a wildcard, or the object itself.</summary>
/// <typeparam name="T">The type of the object.</typeparam>
public sealed class Reference<T> : Reference where T : DockerObject
{
    private readonly WildcardPattern? _pattern;

    internal Reference(string text, EngineEndpoint? home = null) : base(Resource<T>.Instance.Bare(text), home)
    {
        if (WildcardPattern.ContainsWildcardCharacters(Text)) { _pattern = WildcardPattern.Get(Text, WildcardOptions.IgnoreCase); }
    }

    internal Reference(T one) : base(Resource<T>.Instance.IdOf(one), one.Home) => Object = one;

    /// <summary>The object itself; null if a name, an ID or a wildcard was specified.</summary>
    internal T? Object { get; }

    /// <summary>True if the reference is a wildcard, which selects any number of objects.</summary>
    internal bool IsPattern => _pattern is not null;

    internal override Resource Resource => Resource<T>.Instance;

    /// <summary>True if the reference matches a name.</summary>
    internal bool Fits(string name) => _pattern?.IsMatch(name) ?? string.Equals(name, Text, StringComparison.Ordinal);

    /// <summary>Returns the text as specified; for an object, its name.</summary>
    public override string ToString() => Object?.ToString() ?? Text;
}
