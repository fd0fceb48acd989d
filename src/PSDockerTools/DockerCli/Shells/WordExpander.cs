using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools;

/// <summary>Expands the variables of words.</summary>
/// <param name="lookUp">Returns the value of a piece; null if it has none.</param>
internal sealed class WordExpander(Func<WordPiece, string?> lookUp)
{
    private readonly Dictionary<string, string> _assigned = [];
    private readonly HashSet<string> _unknown = [];
    private readonly List<string> _unset = [];

    /// <summary>Indicates that variables that the script does not set are kept unexpanded.</summary>
    public bool KeepsUnknown { get; init; }

    /// <summary>The variables without a value, in their original notation.</summary>
    public IReadOnlyList<string> Unset => _unset;

    /// <summary>
    /// Records the value that the script assigns to a variable. If the value depends on a command, it is unknown; this is an error only
    /// where the variable is used.
    /// </summary>
    public void Assign(string name, ShellWord value)
    {
        _assigned.Remove(name);
        _unknown.Remove(name);
        if (value.Pieces.Any(piece => piece.Kind is PieceKind.Command or PieceKind.Unknown || _unknown.Contains(piece.Text))) { _unknown.Add(name); }
        else if (Expand(value).ToArray() is var words && words.All(word => word.IsLiteral)) { _assigned[name] = string.Join(' ', words.Select(word => word.Head)); }
    }

    /// <summary>Expands a word. The result is several words or none if an unquoted variable contains blanks or is empty.</summary>
    /// <exception cref="ShellLineException">A piece cannot be evaluated outside its shell.</exception>
    public IEnumerable<ShellWord> Expand(ShellWord word)
    {
        if (word.IsLiteral)
        {
            yield return word;
            yield break;
        }
        List<WordPiece> pieces = [];
        bool any = false;
        foreach (WordPiece piece in word.Pieces)
        {
            WordPiece known = Expand(piece);
            if (known.Kind != PieceKind.Literal || !piece.Splits)
            {
                pieces.Add(known);
                any |= !piece.Splits;
                continue;
            }
            string[] parts = known.Text.Split([' ', '\t', '\n'], StringSplitOptions.None);
            foreach (string part in parts.SkipLast(1))
            {
                if (part.Length > 0) { pieces.Add(WordPiece.Literal(part)); }
                if (pieces.Count > 0) { yield return new ShellWord(pieces); }
                pieces = [];
                any = false;
            }
            if (parts[^1].Length > 0) { pieces.Add(WordPiece.Literal(parts[^1])); }
        }
        if (pieces.Count > 0 || any) { yield return new ShellWord(pieces); }
    }

    private WordPiece Expand(WordPiece piece)
    {
        if (piece.Kind == PieceKind.Literal) { return piece; }
        if (piece.Kind == PieceKind.Unknown) { throw new ShellLineException(nameof(ShellMessages.PieceUnknown), ShellMessages.PieceUnknown(piece.Typed)); }
        if (_assigned.TryGetValue(piece.Text, out string? assigned)) { return WordPiece.Literal(assigned); }
        if (KeepsUnknown) { return piece; }
        if (piece.Kind == PieceKind.Command || _unknown.Contains(piece.Text))
        {
            throw new ShellLineException(nameof(ShellMessages.CommandInside), ShellMessages.CommandInside(piece.Typed));
        }
        string? value = lookUp(piece) ?? piece.Default;
        if (value is null) { _unset.Add(piece.Typed); }
        return WordPiece.Literal(value ?? "");
    }
}
