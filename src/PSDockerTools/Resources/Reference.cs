using System;
using System.Management.Automation;

namespace PSDockerTools.Resources;

/// <summary>What was given to say which object is meant.</summary>
public abstract class Reference
{
    private protected Reference(string text, EngineEndpoint? home)
    {
        Text = text;
        Home = home;
    }

    /// <summary>A name or an ID, as it was given; the ID where an object was.</summary>
    public string Text { get; }

    /// <summary>Where the object is, if it is known; else the cmdlet's engine is meant.</summary>
    internal EngineEndpoint? Home { get; }

    /// <summary>The kind of object that is meant.</summary>
    internal abstract Resource Resource { get; }
}

/// <summary>What was given to say which object is meant: a name, an ID prefix, a wildcard, or the object itself.</summary>
/// <typeparam name="T">What is meant.</typeparam>
public sealed class Reference<T> : Reference where T : DockerObject
{
    private readonly WildcardPattern? _pattern;

    internal Reference(string text, EngineEndpoint? home = null) : base(Resource<T>.Instance.Bare(text), home)
    {
        if (WildcardPattern.ContainsWildcardCharacters(Text)) { _pattern = WildcardPattern.Get(Text, WildcardOptions.IgnoreCase); }
    }

    internal Reference(T one) : base(Resource<T>.Instance.IdOf(one), one.Home) => Object = one;

    /// <summary>The object itself, if it was given.</summary>
    internal T? Object { get; }

    /// <summary>Whether it may mean any number of objects.</summary>
    internal bool IsPattern => _pattern is not null;

    internal override Resource Resource => Resource<T>.Instance;

    /// <summary>Whether the wildcard fits a name.</summary>
    internal bool Fits(string name) => _pattern?.IsMatch(name) ?? string.Equals(name, Text, StringComparison.Ordinal);

    /// <summary>As it was given; the name where an object was.</summary>
    public override string ToString() => Object?.ToString() ?? Text;
}
