using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>Guesses the shell of a command line from the prompt, line continuations, variables and paths.</summary>
internal static partial class ShellGuess
{
    public static ShellKind Of(string text) =>
        LooksPowerShell().IsMatch(text) ? ShellKind.PowerShell
        : LooksCmd().IsMatch(text) ? ShellKind.Cmd
        : LooksSh().IsMatch(text) || !WindowsPath().IsMatch(text) ? ShellKind.Sh
        : ShellKind.PowerShell; // sh would remove the backslashes of C:\data

    [GeneratedRegex(@"\A\s*PS\b[^\n>]*>|^\s*\$[\w:]+\s*=|[ \t]`[ \t]*\r?$|\$\{?env:|\$\{?pwd\}?\.Path\b|\(Get-Location\)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex LooksPowerShell();

    [GeneratedRegex(@"\A\s*[A-Za-z]:\\[^\n>""]*>|\^[ \t]*\r?$|%(?:cd|~dp0|[A-Za-z_]{3,})(?:%|(?<=0))", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex LooksCmd();

    [GeneratedRegex(@"\\[ \t]*\r?$|\$\(|'[^']*'", RegexOptions.Multiline)]
    private static partial Regex LooksSh();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]:\\(?!\\)|\\\\[A-Za-z0-9.]+\\")]
    private static partial Regex WindowsPath();
}
