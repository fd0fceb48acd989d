using System.Linq;
using HelpWriter.Commands;

namespace HelpWriter.Markdown;

/// <summary>Writes the index page of the commands.</summary>
public static class MarkdownIndex
{
    /// <summary>Returns the text of the page, which ends with a line feed.</summary>
    public static string Write(ModuleHelp module) => $"""
        # Cmdlets

        These pages are written by the build from the comments in the source; `Get-Help` says the same.

        | Cmdlet | What it does |
        | --- | --- |
        {string.Join('\n', module.Commands.Select(Row))}

        """;

    private static string Row(CommandHelp command) => $"| {MarkdownText.Page(command.Name)} | {new MarkdownText(null).Of(command.Synopsis)} |";
}
