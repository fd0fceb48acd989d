using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Formatting;

/// <summary>Converts terminal output to plain text for an error message.</summary>
internal static partial class PlainText
{
    /// <summary>
    /// Removes colours and other escape sequences from a line and returns the text that a terminal would show: text after a carriage return replaces
    /// the text before it.
    /// </summary>
    public static string OfLine(string line) =>
        Escape().Replace(line, "").Split('\r').LastOrDefault(part => part.Length > 0) is string shown ? string.Concat(shown.Where(letter => letter == '\t' || !char.IsControl(letter))) : "";

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|[\]P^_X][^\x07\x1B]*(?:\x07|\x1B\\)?|[ -/]*[0-~])|\x9B[0-?]*[ -/]*[@-~]")]
    private static partial Regex Escape();
}
