using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PSDockerTools.Parity;

/// <summary>A line for docker, and the engine that it is for.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Words">The words behind <c>docker</c>.</param>
public sealed record Line(EngineKind Engine, IReadOnlyList<string> Words)
{
    public string Verb => Words[0];

    /// <summary>As one would type it in a shell.</summary>
    public override string ToString() => $"docker {string.Join(' ', Words.Select(Quoted))}   (API {Engine})";

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_=./:,{}@+".Contains(letter, StringComparison.Ordinal))
            ? word
            : new StringBuilder("'").Append(word.Replace("'", "'\\''", StringComparison.Ordinal)).Append('\'').ToString();
}
