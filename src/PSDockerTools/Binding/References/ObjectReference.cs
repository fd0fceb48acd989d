using System;
using System.Management.Automation;

namespace PSDockerTools.Binding;

/// <summary>What a user gave to say which object is meant: a name, the beginning of an id, a wildcard, or the object itself.</summary>
/// <typeparam name="TObject">What is meant.</typeparam>
public abstract class ObjectReference<TObject> where TObject : DockerObject
{
    private readonly WildcardPattern? _pattern;

    private protected ObjectReference(string text, EngineReference? home, TObject? found)
    {
        Text = text;
        Home = home;
        Object = found;
        if (found is null && WildcardPattern.ContainsWildcardCharacters(text))
        {
            _pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
        }
    }

    /// <summary>A name or an id, as it was given; the id where an object was.</summary>
    public string Text { get; }

    /// <summary>Where the object lives, if it is known; else the cmdlet's engine is meant.</summary>
    internal EngineReference? Home { get; }

    /// <summary>The object itself, if it was given.</summary>
    internal TObject? Object { get; }

    /// <summary>Whether it may mean any number of objects.</summary>
    internal bool IsPattern => _pattern is not null;

    /// <summary>Whether the wildcard fits a name.</summary>
    internal bool Fits(string name) => _pattern?.IsMatch(name) ?? string.Equals(name, Text, StringComparison.Ordinal);

    /// <summary>As it was given; the name where an object was.</summary>
    public override string ToString() => Object?.ToString() ?? Text;
}
