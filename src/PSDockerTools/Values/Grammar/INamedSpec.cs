using System;

namespace PSDockerTools;

/// <summary>A value that consists of a name and a value, and can be read from a hashtable entry.</summary>
internal interface INamedSpec<TSelf> : ISpec<TSelf>
    where TSelf : class, INamedSpec<TSelf>
{
    /// <exception cref="FormatException">The name is invalid, or a required value is missing.</exception>
    static abstract TSelf Of(string name, string? value);
}
