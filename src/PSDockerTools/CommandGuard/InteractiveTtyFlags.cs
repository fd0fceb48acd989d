using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.CommandGuard;

/// <summary>
/// The flags of docker exec for an interactive terminal, -it. They are detected in the typed line, because PowerShell binds the word after
/// -it as its value.
/// </summary>
/// <param name="Flag">The flag as typed.</param>
/// <param name="Rest">The line's arguments without the flag.</param>
internal sealed record InteractiveTtyFlags(string Flag, string Rest)
{
    private static readonly string[] s_flags = ["-it", "-ti", "-Tty"];
    private static readonly string[] s_needless = [.. s_flags, "-Interactive"];

    /// <summary>Finds the flags in a line; null if there are none before the container's command.</summary>
    public static InteractiveTtyFlags? Find(CommandLine? line)
    {
        IReadOnlyList<CommandLinePart> parts = line?.Parts ?? [];
        int end = parts.TakeWhile(part => part.Kind != PartKind.Dashes).Count();
        CommandLinePart? flag = parts.Take(end).FirstOrDefault(part => IsOneOf(part, s_flags));
        // Flags after the first word of the command belong to the command; CommandLineGuard rejects them.
        if (flag is null || parts.TakeWhile(part => part != flag).Count(part => !part.StartsWithDash) > 1) { return null; }
        IEnumerable<string> rest = parts.Where((part, index) => index >= end || !IsOneOf(part, s_needless)).Select(part => part.Text);
        return new InteractiveTtyFlags(flag.Text, string.Join(' ', rest.DefaultIfEmpty("web")));
    }

    private static bool IsOneOf(CommandLinePart part, string[] flags) => flags.Contains(part.Text, StringComparer.OrdinalIgnoreCase);
}
