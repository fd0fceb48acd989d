using System.Collections.Generic;
using System.Linq;
using HelpWriter.Commands;

namespace HelpWriter.Markdown;

/// <summary>Writes the page of a command.</summary>
public static class MarkdownPage
{
    /// <summary>Its text, which ends with a line feed.</summary>
    public static string Write(CommandHelp command) => string.Join("\n\n", Parts(command)) + "\n";

    private static IEnumerable<string> Parts(CommandHelp command)
    {
        yield return $"# {command.Name}";
        yield return MarkdownText.Of(command.Synopsis);
        yield return MarkdownText.PowerShell(string.Join("\n\n", command.Syntax.Select(syntax => SyntaxText.Of(command.Name, syntax))));
        if (command.Aliases.Count > 0) { yield return "Also called " + string.Join(", ", command.Aliases.Select(MarkdownText.Code)) + "."; }
        if (!command.Description.IsEmpty) { yield return MarkdownText.Of(command.Description); }
        yield return "## Examples";
        foreach (ExampleHelp example in command.Examples)
        {
            yield return MarkdownText.Of(example.Title.Content);
            yield return MarkdownText.PowerShell(example.Code);
            if (!example.Remarks.IsEmpty) { yield return MarkdownText.Of(example.Remarks); }
        }
        yield return "## Parameters";
        foreach (ParameterHelp parameter in command.Parameters)
        {
            yield return $"### -{parameter.Name}";
            yield return string.Join(" · ", Facts(parameter));
            yield return MarkdownText.Of(parameter.Text);
        }
        yield return "The common parameters, `-Verbose`, `-ErrorAction` and so on, are there as everywhere.";
        if (command.Outputs.Count > 0)
        {
            yield return "## Outputs";
            foreach (TypeHelp type in command.Outputs) { yield return Type(type); }
        }
        if (command.Links.Count > 0)
        {
            yield return "## See also";
            yield return string.Join('\n', command.Links.Select(link => "- " + MarkdownText.Of(link)));
        }
    }

    private static IEnumerable<string> Facts(ParameterHelp parameter)
    {
        yield return MarkdownText.Code(parameter.Type);
        if (parameter.Values.Count > 0) { yield return "one of " + string.Join(", ", parameter.Values.Select(MarkdownText.Code)); }
        if (parameter.IsRequired) { yield return "required"; }
        if (parameter.Position is int position) { yield return $"position {position}"; }
        if (parameter.ByValue) { yield return "from the pipeline"; }
        if (parameter.ByPropertyName) { yield return "from the pipeline by property name"; }
        if (parameter.TakesWildcards) { yield return "takes wildcards"; }
        if (parameter.Default is not null) { yield return "default " + MarkdownText.Code(parameter.Default); }
        if (parameter.Aliases.Count > 0) { yield return "also " + string.Join(", ", parameter.Aliases.Select(alias => MarkdownText.Code("-" + alias))); }
    }

    private static string Type(TypeHelp type) =>
        type.Text.IsEmpty ? MarkdownText.Code(type.Name) : $"{MarkdownText.Code(type.Name)}: {MarkdownText.Of(type.Text)}";
}
