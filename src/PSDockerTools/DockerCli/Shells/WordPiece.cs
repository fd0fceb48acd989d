namespace PSDockerTools;

/// <summary>A piece of a word: literal text or an expansion.</summary>
/// <param name="Kind">The kind of piece.</param>
/// <param name="Text">The literal text, the name of the variable, or the command.</param>
/// <param name="Typed">The original notation.</param>
internal sealed record WordPiece(PieceKind Kind, string Text, string Typed)
{
    /// <summary>The default value of a variable that is not set: <c>${NAME:-this}</c>. Null if none exists.</summary>
    public string? Default { get; init; }

    /// <summary>Indicates that the value is split at blanks, as sh does for unquoted expansions.</summary>
    public bool Splits { get; init; }

    public static WordPiece Literal(string text) => new(PieceKind.Literal, text, text);
}
