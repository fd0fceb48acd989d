namespace PSDockerTools.Text;

/// <summary>What is said about lines of shells that cannot be read. The methods' names are error ids.</summary>
internal static class ShellText
{
    private const int LongestShown = 80;

    public static string QuoteNotClosed(char opening, string from) => $"A {opening} is not closed: {(from.Length > LongestShown ? from[..LongestShown] + "..." : from)}";

    public static string PieceUnknown(string typed) => $"Only the shell itself knows what '{typed}' is. Write what it stands for instead.";

    public static string CommandInside(string typed) =>
        $"'{typed}' would have to be run to know what it gives. Write what it gives instead, or leave it to the line of -AsCommand, without -Expand.";

    public static string NewLineForCmd(string word) =>
        $"The command prompt can write no line break, and there is one in {SpecText.Quote(word)}. Write the line for another shell: -Shell Sh.";
}
