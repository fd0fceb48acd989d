using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools;

/// <summary>Puts in what the variables of a word stand for.</summary>
/// <param name="lookUp">Gives what a piece stands for; null where it has no value.</param>
internal sealed class WordExpander(Func<WordPiece, string?> lookUp)
{
    private readonly Dictionary<string, string> _assigned = [];
    private readonly HashSet<string> _unknown = [];
    private readonly List<string> _unset = [];

    /// <summary>Whether what the script itself does not say is left for later.</summary>
    public bool KeepsUnknown { get; init; }

    /// <summary>The variables that had no value, as they were written.</summary>
    public IReadOnlyList<string> Unset => _unset;

    /// <summary>Takes down what the script itself gives a variable; what a command would have to tell is not known, and told where it is used.</summary>
    public void Assign(string name, ShellWord value)
    {
        _assigned.Remove(name);
        _unknown.Remove(name);
        if (value.Pieces.Any(piece => piece.Kind is PieceKind.Command or PieceKind.Unknown || _unknown.Contains(piece.Text))) { _unknown.Add(name); }
        else if (Expand(value).ToArray() is var words && words.All(word => word.IsLiteral)) { _assigned[name] = string.Join(' ', words.Select(word => word.Head)); }
    }

    /// <summary>The words that one becomes: several, or none, where a variable outside of quotes has blanks or nothing in it.</summary>
    /// <exception cref="ShellLineException">A piece has a meaning that only its own shell can give it.</exception>
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
        string? value = lookUp(piece) ?? piece.Otherwise;
        if (value is null) { _unset.Add(piece.Typed); }
        return WordPiece.Literal(value ?? "");
    }
}
