using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.DockerCli;

/// <summary>Messages about lines of shells that cannot be read. The names of the methods are error IDs.</summary>
internal static class ShellMessages
{
    private const int LongestShown = 80;

    public static ErrorText QuoteNotClosed(char opening, string from) => $"A {opening} is not closed: {(from.Length > LongestShown ? from[..LongestShown] + "..." : from)}";

    public static ErrorText PieceUnknown(string typed) => new($"Only the shell itself knows the value of '{typed}'.", "Write the value instead.");

    public static ErrorText CommandInside(string typed) =>
        new($"'{typed}' is a command, and its output is not known.", "Write its output instead, or use -AsCommand without -Expand, which keeps it.");

    public static ErrorText NewLineForCmd(string word) =>
        new($"A line of the command prompt cannot contain the line break in {ValueMessages.Quote(word)}.", "Write the line for another shell: -Shell Sh");
}
