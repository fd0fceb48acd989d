using System;

namespace PSDockerTools;

/// <summary>What is a name and a value, and may come from a table of them.</summary>
internal interface INamedSpec<TSelf> : ISpec<TSelf>
    where TSelf : class, INamedSpec<TSelf>
{
    /// <exception cref="FormatException">The name is none, or the value is missing where one is needed.</exception>
    static abstract TSelf Of(string name, string? value);
}
