using System;

namespace PSDockerTools;

/// <summary>
/// What is written in one of the docker CLI's grammars: it reads itself, and <see cref="object.ToString"/> writes it back.
/// </summary>
internal interface ISpec<TSelf>
    where TSelf : class, ISpec<TSelf>
{
    /// <summary>What one is called: <c>a port mapping</c>.</summary>
    static abstract string Kind { get; }

    /// <summary>Whether a number stands for one by its value, however it was typed.</summary>
    static virtual bool TakesNumbers => false;

    /// <summary>Whether an empty text says nothing, as it does to docker; an empty cell of a table says nothing, too.</summary>
    static virtual bool EmptySaysNothing => false;

    /// <exception cref="FormatException">It is not written so; the message quotes what is wrong and shows what is right.</exception>
    static abstract TSelf Parse(string text);

    /// <summary>The text of an entry of a table, where a table is as good as a list: <c>@{ nofile = 1024 }</c>; else null.</summary>
    static virtual string? Pair(string key, string value) => null;

    /// <summary>Both together, if they are pieces of one text that was cut at its commas; null if the piece begins the next.</summary>
    /// <exception cref="FormatException">It may be either.</exception>
    static virtual string? Join(string before, string piece) => null;
}
