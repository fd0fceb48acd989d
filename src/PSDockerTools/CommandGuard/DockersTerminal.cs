using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.CommandGuard;

/// <summary>
/// What asks for a terminal as docker exec -it does. Only the line can tell: PowerShell takes the word behind -it for its value, and so the
/// command for the container.
/// </summary>
/// <param name="Flag">As it was typed.</param>
/// <param name="Rest">The line's arguments without it.</param>
internal sealed record DockersTerminal(string Flag, string Rest)
{
    private static readonly string[] s_flags = ["-it", "-ti", "-Tty"];
    private static readonly string[] s_needless = [.. s_flags, "-Interactive"];

    /// <summary>Null where the line has none before its command.</summary>
    public static DockersTerminal? In(CommandLine? line)
    {
        IReadOnlyList<CommandLinePart> parts = line?.Parts ?? [];
        int end = parts.TakeWhile(part => part.Kind != PartKind.Dashes).Count();
        CommandLinePart? flag = parts.Take(end).FirstOrDefault(part => IsOneOf(part, s_flags));
        // What stands behind the command's first word is the command's, and refused as such.
        if (flag is null || parts.TakeWhile(part => part != flag).Count(part => !part.StartsWithDash) > 1) { return null; }
        IEnumerable<string> rest = parts.Where((part, index) => index >= end || !IsOneOf(part, s_needless)).Select(part => part.Text);
        return new DockersTerminal(flag.Text, string.Join(' ', rest.DefaultIfEmpty("web")));
    }

    private static bool IsOneOf(CommandLinePart part, string[] flags) => flags.Contains(part.Text, StringComparer.OrdinalIgnoreCase);
}
