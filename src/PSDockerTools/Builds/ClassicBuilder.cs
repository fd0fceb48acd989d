using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Builds;

/// <summary>
/// What an engine's classic builder cannot do of a Dockerfile. Engines refuse some of it only at the step, when others are built already; of
/// the rest Engine 23 and later know the words, do nothing about them, and build another image than the file says.
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

    /// <summary>The first thing that needs BuildKit, with its line; null where there is none.</summary>
    /// <param name="dockerfile">The file.</param>
    /// <param name="given">The names of the build arguments that have a value.</param>
    /// <param name="keepsTriggers">Whether the engine keeps a here-document in ONBUILD for later builds, as 23 and later do.</param>
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

    /// <summary>The arguments that BuildKit sets and the classic builder leaves empty, where the file declares them and nothing gives them a value.</summary>
    public static IEnumerable<(int Line, string Name)> FindEmptyArguments(Dockerfile dockerfile, IReadOnlySet<string> given) =>
        dockerfile.Instructions
            .SkipWhile(one => one.Keyword != "FROM")
            .Where(one => one.Keyword == "ARG")
            .SelectMany(one => Names(one).Except(WithValue(one, given)).Select(name => (one.Line, name)))
            .Where(one => s_platformArguments.Contains(one.name))
            .DistinctBy(one => one.name);

    private static string? NeedsBuildKit(DockerfileInstruction instruction) =>
        s_flags.GetValueOrDefault(instruction.Keyword)?.FirstOrDefault(name => instruction.Flag(name) is string value && !IsNothing(instruction.Keyword, name, value));

    /// <summary>A switch that is off, or a value that is empty: the builder does right what they say.</summary>
    private static bool IsNothing(string keyword, string name, string value) =>
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
