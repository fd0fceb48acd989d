using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PSDockerTools.Errors;

namespace PSDockerTools.Builds;

/// <summary>Messages about builds and what is sent to them. The names of the methods are error IDs.</summary>
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

    /// <summary>The recommended action for a pattern that is not valid.</summary>
    public static ErrorText ValidPatterns(string cause) =>
        new(cause, "Write it like node_modules, **/*.log, [a-z]*.txt or !keep.log; use / between folders, and \\ only before the character that it escapes.");

    public const string BuildPullStatus = "Pulling base image";

    public static ErrorText BuildWithoutImage => "The engine ended the build without an image.";

    public static string BuildAction(IEnumerable<string> tags) => tags.Any() ? $"Build image {string.Join(", ", tags)}" : "Build image";

    public static ErrorText ContextNotFound(string path) => new($"There is no folder '{path}' to build from.", "Use the folder of the Dockerfile: Invoke-DockerBuild ./app.");

    public static ErrorText ContextIsFile(string path) =>
        new($"'{path}' is a file, not a folder to build from.", "Specify the folder, and the Dockerfile with -File: Invoke-DockerBuild . -File ./docker/Dockerfile.");

    public static ErrorText ContextIsInput(string parameter) => new(
        $"-{parameter} '-' is the standard input, which Invoke-DockerBuild does not read.", "Write the files to a folder: Invoke-DockerBuild ./app -File ./app/Dockerfile.");

    public static ErrorText ContextIsAddress(string parameter, string address, bool isRepository) => new(
        $"-{parameter} '{address}' is an address, and Invoke-DockerBuild builds from a local folder.",
        isRepository
            ? "Clone the repository first: git clone <address> app; Invoke-DockerBuild ./app"
            : "Download the file first: Invoke-WebRequest <address> -OutFile ./app/Dockerfile; Invoke-DockerBuild ./app");

    public static ErrorText DockerfileNotFound(string path) => new($"There is no Dockerfile '{path}'.", "Specify its path: Invoke-DockerBuild . -File ./docker/Dockerfile.");

    public static ErrorText BuildFailed(DockerBuildFailure failure, ErrorText reason, IEnumerable<string> tail)
    {
        string said = string.Concat(tail.Select(line => $"\n  {line}"));
        string how = failure.ExitCode is int code ? $"{failure.Instruction}  failed with exit code {code}." : reason.Cause;
        return new($"{failure}  {how}{said}", reason.RecommendedAction ?? "See the complete output: $Error[0].TargetObject.Log");
    }
}
