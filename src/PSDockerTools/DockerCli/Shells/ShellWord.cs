using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools;

/// <summary>A word of a command line, without its quotes.</summary>
internal sealed class ShellWord
{
    public ShellWord(IEnumerable<WordPiece> pieces) => Pieces = [.. pieces.Where(piece => piece.Typed.Length > 0)];

    public ShellWord(string text)
        : this([WordPiece.Literal(text)])
    {
    }

    /// <summary>The pieces; empty for an empty word.</summary>
    public IReadOnlyList<WordPiece> Pieces { get; }

    /// <summary>Indicates that all pieces are literal text.</summary>
    public bool IsLiteral => Pieces.All(piece => piece.Kind == PieceKind.Literal);

    /// <summary>The literal text at the beginning, up to the first piece that is not literal.</summary>
    public string Head => string.Concat(Pieces.TakeWhile(piece => piece.Kind == PieceKind.Literal).Select(piece => piece.Text));

    public bool StartsWith(string text) => Head.StartsWith(text, StringComparison.Ordinal);

    /// <summary>Returns the word without its first characters, which must be literal.</summary>
    public ShellWord From(int length)
    {
        List<WordPiece> rest = [.. Pieces];
        while (length > 0)
        {
            string text = rest[0].Text;
            rest.RemoveAt(0);
            if (text.Length > length) { rest.Insert(0, WordPiece.Literal(text[length..])); }
            length -= Math.Min(text.Length, length);
        }
        return new ShellWord(rest);
    }

    /// <summary>Returns the word with its variables unexpanded.</summary>
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Typed));
}
