namespace PSDockerTools;

/// <summary>What a piece of a word stands for.</summary>
internal enum PieceKind
{
    /// <summary>Itself.</summary>
    Literal,

    /// <summary>The folder that the shell is in: <c>$PWD</c>, <c>$(pwd)</c>, <c>%cd%</c>.</summary>
    Location,

    /// <summary>The user's folder: <c>$HOME</c>, <c>~</c>.</summary>
    Home,

    /// <summary>A variable of the environment: sh's <c>$NAME</c>, <c>%NAME%</c>, <c>$env:NAME</c>.</summary>
    Environment,

    /// <summary>A variable of PowerShell's own.</summary>
    Variable,

    /// <summary>What a command writes: <c>$(id -u)</c>.</summary>
    Command,

    /// <summary>What only the shell itself can know: <c>$1</c>, <c>$((2 * 3))</c>.</summary>
    Unknown,
}
