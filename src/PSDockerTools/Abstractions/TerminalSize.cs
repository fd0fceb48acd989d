namespace PSDockerTools.Abstractions;

/// <summary>A terminal's size in characters.</summary>
internal readonly record struct TerminalSize(int Columns, int Rows);
