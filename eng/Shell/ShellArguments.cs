using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;

namespace PSDockerTools.Shell;

/// <summary>The command line: as much of pwsh's as eng/try.sh needs.</summary>
internal sealed record ShellArguments(string? Script, bool IsFile, bool NoExit)
{
    public const string Usage = """
        PSDockerTools.Shell [-NoExit] [-Command SCRIPT... | -File PATH ARGUMENT...]
        Without a command it is a prompt. -NoLogo, -NoProfile and -NonInteractive are accepted and change nothing.
        """;

    public static bool TryRead(string[] words, out ShellArguments arguments, [NotNullWhen(false)] out string? mistake)
    {
        arguments = new ShellArguments(null, false, false);
        mistake = null;
        for (int i = 0; i < words.Length; i++)
        {
            string[] rest = words[(i + 1)..];
            switch (words[i].ToUpperInvariant())
            {
                case "-NOLOGO" or "-NOPROFILE" or "-NONINTERACTIVE":
                    break;
                case "-NOEXIT":
                    arguments = arguments with { NoExit = true };
                    break;
                case "-COMMAND" or "-C" when rest.Length > 0:
                    arguments = arguments with { Script = string.Join(' ', rest) };
                    return true;
                case "-FILE" or "-F" when rest.Length > 0:
                    arguments = arguments with { Script = Call(rest), IsFile = true };
                    return true;
                default:
                    mistake = $"'{words[i]}' is not understood here, or lacks what must follow it.";
                    return false;
            }
        }
        return true;
    }

    /// <summary>The line that runs a script; a word with a dash is the name of one of its parameters, every other is text.</summary>
    private static string Call(string[] words) =>
        "& " + Quote(Path.GetFullPath(words[0])) + string.Concat(words.Skip(1).Select(word => " " + (IsName(word) ? word : Quote(word))));

    private static bool IsName(string word) => word.Length > 1 && word[0] == '-' && char.IsLetter(word[1]);

    private static string Quote(string text) => "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";
}
