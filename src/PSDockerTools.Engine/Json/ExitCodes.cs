using System;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PSDockerTools.Engine.Json;

/// <summary>
/// Exit codes as .NET and PowerShell have them: 32 bits with a sign. Engines say those of Windows without one, 3221225786 for 0xC000013A,
/// which is -1073741510 here.
/// </summary>
internal static partial class ExitCodes
{
    /// <summary>What 32 bits cannot hold stays as far from 0 as it can be: a failure must not look like success.</summary>
    public static int Of(long code) => code is > int.MaxValue and <= uint.MaxValue ? unchecked((int)code) : (int)Math.Clamp(code, int.MinValue, int.MaxValue);

    public static int? Of(string? code) =>
        long.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? Of(number) : null;

    /// <summary>0 where the engine says none.</summary>
    public static int ExitCode(this JsonElement json, string name) => Of(json.Number(name) ?? 0);

    /// <summary>The status of a list with its exit code as it is elsewhere: <c>Exited (3221225786) 2 hours ago</c>.</summary>
    public static string InStatus(string status) => Unsigned().Replace(status, match => Of(match.Value)!.Value.ToString(CultureInfo.InvariantCulture));

    // More than 2147483647 has ten digits at least.
    [GeneratedRegex(@"(?<=^(?:Exited|Restarting) \()[0-9]{10,18}(?=\))")]
    private static partial Regex Unsigned();
}
