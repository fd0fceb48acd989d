namespace PSDockerTools;

/// <summary>The kind of a piece of a word.</summary>
internal enum PieceKind
{
    /// <summary>Literal text.</summary>
    Literal,

    /// <summary>The current directory: <c>$PWD</c>, <c>$(pwd)</c>, <c>%cd%</c>.</summary>
    Location,

    /// <summary>The user's home directory: <c>$HOME</c>, <c>~</c>.</summary>
    Home,

    /// <summary>An environment variable: sh's <c>$NAME</c>, <c>%NAME%</c>, <c>$env:NAME</c>.</summary>
    Environment,

    /// <summary>A PowerShell variable.</summary>
    Variable,

    /// <summary>A command substitution: <c>$(id -u)</c>.</summary>
    Command,

    /// <summary>An expansion that only the shell itself can evaluate: <c>$1</c>, <c>$((2 * 3))</c>.</summary>
    Unknown,
}
