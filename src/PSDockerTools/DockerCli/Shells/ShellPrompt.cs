using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>Removes shell prompts, which are often copied together with a command.</summary>
internal static partial class ShellPrompt
{
    public static string Remove(string text)
    {
        string[] lines = text.Split('\n');
        bool any = false;
        return string.Join('\n', lines.Select(line =>
        {
            Match prompt = any && Continued().Match(line) is { Success: true } more ? more : Prompt().Match(line);
            any |= prompt.Success;
            return prompt.Success ? line[prompt.Length..] : line;
        }));
    }

    [GeneratedRegex(@"^\s*(?:PS(?:[ \t][^>\n]*)?>|[A-Za-z]:\\[^>""\n]*>|(?:[\w.-]+@[\w.-]+[^$#%\n]*)?[$%](?=[ \t])|[\w.-]+@[\w.-]+[^$#%\n]*\#)[ \t]*")]
    private static partial Regex Prompt();

    [GeneratedRegex(@"^\s*(?:>{1,2}|More\?)[ \t]+")]
    private static partial Regex Continued();
}
