using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.DockerCli;

/// <summary>Reads a script command by command and keeps track of the variables that it sets.</summary>
/// <param name="expander">Replaces variables by their values.</param>
internal sealed partial class ScriptReader(WordExpander expander)
{
    /// <summary>The variables without a value.</summary>
    public IEnumerable<string> Unset => expander.Unset.Distinct();

    /// <summary>Returns the words of a command with the known variables replaced; empty if the command only sets variables.</summary>
    /// <exception cref="ShellLineException">A piece cannot be evaluated outside its shell.</exception>
    public IReadOnlyList<ShellWord> Read(ShellStatement statement)
    {
        IReadOnlyList<ShellWord> words = statement.Words;
        if (words.Count == 1 && CommandSubstitution(words[0]) is { } inside) { return [.. inside.SelectMany(expander.Expand)]; }
        if (TryAssign(words)) { return []; }
        if (!DockerProgram.MayBe(words)) { return words; } // the variables of other commands are irrelevant
        bool keepsResult = words.Count > 2 && IsVariable(words[0]) && words[1].ToString() == "="; // $id = docker run nginx
        return [.. words.Skip(keepsResult ? 2 : 0).SelectMany(expander.Expand)];
    }

    /// <summary>Returns the words inside a command substitution: <c>id=$(docker run -d nginx)</c>.</summary>
    private static IReadOnlyList<ShellWord>? CommandSubstitution(ShellWord word) =>
        word.Pieces is [.., { Kind: PieceKind.Command } command]
        && (word.Pieces.Count == 1
            || (word.Pieces.Count == 2 && Assignment().Match(word.Head) is { Success: true } match && match.Length == word.Head.Length))
        && ShellLexer.Read(command.Text, ShellKind.Sh) is [ShellStatement statement]
            ? statement.Words
            : null;

    private bool TryAssign(IReadOnlyList<ShellWord> words)
    {
        if (words.Count == 3 && IsVariable(words[0]) && words[1].ToString() == "=")
        {
            expander.Assign(words[0].Pieces[0].Text, words[2]);
            return true;
        }
        bool exports = words[0].ToString() is "export" or "set" or "readonly" or "declare" or "local";
        List<ShellWord> rest = [.. words.Skip(exports ? 1 : 0)];
        if (rest.Count == 0 || !rest.TrueForAll(word => Assignment().IsMatch(word.Head))) { return false; }
        foreach (ShellWord word in rest)
        {
            Match match = Assignment().Match(word.Head);
            expander.Assign(match.Groups["name"].Value, word.From(match.Length));
        }
        return true;
    }

    private static bool IsVariable(ShellWord word) => word.Pieces is [{ Kind: PieceKind.Variable or PieceKind.Environment }];

    [GeneratedRegex(@"\A(?<name>[A-Za-z_]\w*)=", RegexOptions.ECMAScript)]
    private static partial Regex Assignment();
}
