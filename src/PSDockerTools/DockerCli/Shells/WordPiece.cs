namespace PSDockerTools;

/// <summary>A piece of a word: text, or what stands for text that is known later.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">The text, the variable's name, or the command.</param>
/// <param name="Typed">As it was written.</param>
internal sealed record WordPiece(PieceKind Kind, string Text, string Typed)
{
    /// <summary>What holds where the variable has no value: <c>${NAME:-this}</c>.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether its value is cut at blanks, as sh does outside of quotes.</summary>
    public bool Splits { get; init; }

    public static WordPiece Literal(string text) => new(PieceKind.Literal, text, text);
}
