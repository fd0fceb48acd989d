using System;

namespace PSDockerTools;

/// <summary>What is written in one of the docker CLI's grammars: it reads itself, and <see cref="object.ToString"/> writes it back.</summary>
internal interface ISpec<TSelf>
    where TSelf : class, ISpec<TSelf>
{
    /// <exception cref="FormatException">It is not written so; the message quotes what is wrong and shows what is right.</exception>
    static abstract TSelf Parse(string text);
}
