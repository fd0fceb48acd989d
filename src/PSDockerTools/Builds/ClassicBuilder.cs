using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Builds;

/// <summary>
/// Finds the parts of a Dockerfile that the engine's classic builder does not support. The engine rejects some of them only at their step,
/// after earlier steps were built. Engine 23 and later accept others without implementing them, and build a different image.
/// </summary>
internal static partial class ClassicBuilder
{
    private static readonly Dictionary<string, string[]> s_flags = new()
    {
        ["RUN"] = ["mount", "network", "security", "device"],
        ["COPY"] = ["link", "parents", "exclude", "chmod"],
        ["ADD"] = ["link", "checksum", "keep-git-dir", "exclude", "chmod", "unpack"],
    };

    private static readonly string[] s_switches = ["link", "parents", "keep-git-dir", "unpack"];

    private static readonly string[] s_platformArguments =
        [.. new[] { "BUILD", "TARGET" }.SelectMany(side => new[] { "PLATFORM", "OS", "ARCH", "VARIANT", "OSVERSION" }.Select(part => side + part))];

    /// <summary>Returns the first part that requires BuildKit, with its line; null if none exists.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="given">The names of the build arguments that have a value.</param>
    /// <param name="keepsTriggers">
    /// Indicates that the engine supports here-documents in ONBUILD for later builds, as Engine 23 and later do.
    /// </param>
    public static (int Line, string What)? FindUnsupported(Dockerfile dockerfile, IReadOnlySet<string> given, bool keepsTriggers)
    {
        HashSet<string> known = [];
        bool inStage = false;
        foreach (DockerfileInstruction instruction in dockerfile.Instructions)
        {
            inStage |= instruction.Keyword == "FROM";
            if (!inStage && instruction.Keyword == "ARG") { known.UnionWith(WithValue(instruction, given)); }
            if (instruction.Heredoc is string word && !(keepsTriggers && instruction.Keyword == "ONBUILD"))
            {
                return (instruction.Line, DockerfileMessages.Heredoc(instruction.Keyword, word));
            }
            if (NeedsBuildKit(instruction) is string flag) { return (instruction.Line, $"{instruction.Keyword} --{flag}"); }
            if (instruction.Keyword == "FROM" && PlatformArgument(instruction) is string name && !known.Contains(name))
            {
                return (instruction.Line, DockerfileMessages.PlatformArgument(name));
            }
        }
        return null;
    }

    /// <summary>
    /// Returns the build arguments that BuildKit sets and the classic builder leaves empty, if the file declares them and no value is
    /// specified for them.
    /// </summary>
    public static IEnumerable<(int Line, string Name)> FindEmptyArguments(Dockerfile dockerfile, IReadOnlySet<string> given) =>
        dockerfile.Instructions
            .SkipWhile(one => one.Keyword != "FROM")
            .Where(one => one.Keyword == "ARG")
            .SelectMany(one => Names(one).Except(WithValue(one, given)).Select(name => (one.Line, name)))
            .Where(one => s_platformArguments.Contains(one.name))
            .DistinctBy(one => one.name);

    private static string? NeedsBuildKit(DockerfileInstruction instruction) =>
        s_flags.GetValueOrDefault(instruction.Keyword)?.FirstOrDefault(name => instruction.Flag(name) is string value && !HasNoEffect(instruction.Keyword, name, value));

    /// <summary>Checks for a switch that is off or an empty value, which the classic builder handles correctly.</summary>
    private static bool HasNoEffect(string keyword, string name, string value) =>
        s_switches.Contains(name) ? value == "false" : keyword != "RUN" && value.Length == 0;

    private static string? PlatformArgument(DockerfileInstruction from) => Variable().Matches($"{from.Flag("platform")} {from.Arguments}")
        .Select(match => match.Groups["name"].Value)
        .FirstOrDefault(s_platformArguments.Contains);

    private static IEnumerable<string> Names(DockerfileInstruction arg) => Words(arg).Select(word => word.Split('=')[0]);

    private static IEnumerable<string> WithValue(DockerfileInstruction arg, IReadOnlySet<string> given) =>
        Words(arg).Where(word => word.Contains('=', StringComparison.Ordinal) || given.Contains(word)).Select(word => word.Split('=')[0]);

    private static string[] Words(DockerfileInstruction arg) => arg.Arguments.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\$(?:(?<name>\w+)|\{(?<name>\w+)\})")]
    private static partial Regex Variable();
}
