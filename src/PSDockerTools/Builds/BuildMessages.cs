using System.Globalization;
using PSDockerTools.Errors;

namespace PSDockerTools.Builds;

/// <summary>What is said about what is sent to a build.</summary>
internal static class BuildMessages
{
    public const string NothingToKeep = "no path follows the exclamation mark";

    public const string TrailingBackslash = "a backslash stands at its end";

    public const string BadBrackets = "a bracket or an escape in it is not valid";

    public static ErrorText ContextUnreadable(string path, string reason) =>
        new($"'{path}' cannot be read: {reason.TrimEnd('.')}. Nothing was built.", "Allow your user to read it, or exclude it in .dockerignore.");

    public static ErrorText ContextChanged(string path, long expected, long read) => new(
        string.Create(CultureInfo.InvariantCulture, $"'{path}' became shorter while it was sent: it had {expected} bytes, and {read} could be read. Nothing was built."),
        "Build again when no program writes to it, or exclude it in .dockerignore.");

    public static string ContextNotSent(string path) => $"'{path}' is a socket and is not part of the build context. Exclude it in .dockerignore.";

    public static ErrorText IgnoreFileUnreadable(string path) =>
        new($"'{path}' is a folder. Nothing was built.", "Replace it by a text file with one pattern per line, or rename it.");

    /// <summary>The cause alone: see <see cref="ValidPatterns"/>.</summary>
    public static string BadIgnorePattern(string file, int line, string pattern, string reason) => string.Create(
        CultureInfo.InvariantCulture, $"'{file}', line {line}: the pattern '{pattern}' is not valid: {reason}. Nothing was built.");

    /// <summary>What to do about a pattern that is not valid.</summary>
    public static ErrorText ValidPatterns(string cause) =>
        new(cause, "Write it like node_modules, **/*.log, [a-z]*.txt or !keep.log; use / between folders, and \\ only before the character that it escapes.");
}
