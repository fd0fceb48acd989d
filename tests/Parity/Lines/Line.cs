using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PSDockerTools.Parity;

/// <summary>A docker command line, and the engine that it is run against.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Words">The arguments of <c>docker</c>.</param>
public sealed record Line(EngineKind Engine, IReadOnlyList<string> Words)
{
    public string Verb => Words[0];

    /// <summary>Returns the command line as typed in a POSIX shell.</summary>
    public override string ToString() => $"docker {string.Join(' ', Words.Select(Quote))}   (API {Engine})";

    private static string Quote(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_=./:,{}@+".Contains(letter, StringComparison.Ordinal))
            ? word
            : new StringBuilder("'").Append(word.Replace("'", "'\\''", StringComparison.Ordinal)).Append('\'').ToString();
}
