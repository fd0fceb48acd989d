using System;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PSDockerTools.Engine.Json;

/// <summary>
/// Converts exit codes to signed 32-bit integers, as .NET and PowerShell represent them. Engines return those of Windows unsigned:
/// 3221225786 for 0xC000013A, which is -1073741510 here.
/// </summary>
internal static partial class ExitCodes
{
    /// <summary>Converts an exit code. Values outside the range are clamped, so that a failure never becomes 0.</summary>
    public static int Of(long code) => code is > int.MaxValue and <= uint.MaxValue ? unchecked((int)code) : (int)Math.Clamp(code, int.MinValue, int.MaxValue);

    public static int? Of(string? code) =>
        long.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? Of(number) : null;

    /// <summary>Returns the exit code in a property; 0 if the property is missing.</summary>
    public static int ExitCode(this JsonElement json, string name) => Of(json.GetInt64OrNull(name) ?? 0);

    /// <summary>Returns the status text with a signed exit code: <c>Exited (3221225786) 2 hours ago</c>.</summary>
    public static string InStatus(string status) => Unsigned().Replace(status, match => Of(match.Value)!.Value.ToString(CultureInfo.InvariantCulture));

    // Unsigned values above 2147483647 have at least ten digits.
    [GeneratedRegex(@"(?<=^(?:Exited|Restarting) \()[0-9]{10,18}(?=\))")]
    private static partial Regex Unsigned();
}
