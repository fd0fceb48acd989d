using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Formatting;

/// <summary>What a program wrote for a terminal, as text for an error message.</summary>
internal static partial class PlainText
{
    /// <summary>A line without colours and other escape sequences, as a terminal shows it at the end: what follows a carriage return replaces what stood there.</summary>
    public static string OfLine(string line) =>
        Escape().Replace(line, "").Split('\r').LastOrDefault(part => part.Length > 0) is string shown ? string.Concat(shown.Where(letter => letter == '\t' || !char.IsControl(letter))) : "";

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|[\]P^_X][^\x07\x1B]*(?:\x07|\x1B\\)?|[ -/]*[0-~])|\x9B[0-?]*[ -/]*[@-~]")]
    private static partial Regex Escape();
}
