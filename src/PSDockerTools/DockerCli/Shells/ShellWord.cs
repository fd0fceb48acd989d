using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools;

/// <summary>One word of a line, its quotes gone.</summary>
internal sealed class ShellWord
{
    public ShellWord(IEnumerable<WordPiece> pieces) => Pieces = [.. pieces.Where(piece => piece.Typed.Length > 0)];

    public ShellWord(string text)
        : this([WordPiece.Literal(text)])
    {
    }

    /// <summary>Its pieces; none in an empty word.</summary>
    public IReadOnlyList<WordPiece> Pieces { get; }

    /// <summary>Whether all of it is known.</summary>
    public bool IsLiteral => Pieces.All(piece => piece.Kind == PieceKind.Literal);

    /// <summary>The text that it begins with, up to the first piece that is not known.</summary>
    public string Head => string.Concat(Pieces.TakeWhile(piece => piece.Kind == PieceKind.Literal).Select(piece => piece.Text));

    public bool StartsWith(string text) => Head.StartsWith(text, StringComparison.Ordinal);

    /// <summary>What is left behind so many characters of its head.</summary>
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

    /// <summary>With its variables as they were written.</summary>
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Typed));
}
