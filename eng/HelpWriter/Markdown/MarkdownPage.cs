using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HelpWriter.Commands;

namespace HelpWriter.Markdown;

/// <summary>Writes the page of a command.</summary>
public sealed class MarkdownPage
{
    private const string CommonParameters =
        "the [common parameters](https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_commonparameters)";

    private readonly CommandHelp _command;
    private readonly MarkdownText _text;

    private MarkdownPage(CommandHelp command)
    {
        _command = command;
        _text = new MarkdownText(command.Name);
    }

    /// <summary>Returns the text of the page, which ends with a line feed.</summary>
    public static string Write(CommandHelp command)
    {
        MarkdownPage page = new(command);
        return string.Join("\n\n", [.. page.Head(), .. page.Examples(), .. page.Parameters(), .. page.Outputs(), .. page.Links()]) + "\n";
    }

    private IEnumerable<string> Head()
    {
        yield return $"# {_command.Name}";
        yield return _text.Of(_command.Synopsis);
        yield return MarkdownText.PowerShell(string.Join("\n\n", _command.Syntax.Select(syntax => SyntaxText.Of(_command.Name, syntax))));
        if (_command.Aliases.Count > 0) { yield return $"Also called {string.Join(", ", _command.Aliases.Select(MarkdownText.Code))}."; }
        if (!_command.Description.IsEmpty) { yield return _text.Of(_command.Description); }
    }

    private IEnumerable<string> Examples()
    {
        if (_command.Examples.Count > 0) { yield return "## Examples"; }
        foreach (ExampleHelp example in _command.Examples)
        {
            yield return _text.Of(example.Title.Content);
            yield return MarkdownText.PowerShell(example.Code);
            if (!example.Remarks.IsEmpty) { yield return _text.Of(example.Remarks); }
        }
    }

    private IEnumerable<string> Parameters()
    {
        yield return "## Parameters";
        ILookup<bool, ParameterHelp> byKind = _command.Parameters.ToLookup(parameter => Cmdlet.OptionalCommonParameters.Contains(parameter.Name));
        foreach (ParameterHelp parameter in byKind[false])
        {
            yield return $"### -{parameter.Name}";
            yield return string.Join(" · ", Facts(parameter));
            yield return _text.Of(parameter.Text);
        }
        string[] common = [.. byKind[true].Select(parameter => MarkdownText.Code("-" + parameter.Name))];
        yield return common.Length == 0
            ? $"It has {CommonParameters}."
            : $"It has {string.Join(" and ", common)}, and {CommonParameters}.";
    }

    private IEnumerable<string> Outputs()
    {
        if (_command.Outputs.Count > 0) { yield return "## Outputs"; }
        foreach (TypeHelp type in _command.Outputs)
        {
            string name = MarkdownText.Code(type.Name);
            yield return type.Text.IsEmpty ? name : $"{name}: {_text.Of(type.Text)}";
        }
    }

    private IEnumerable<string> Links()
    {
        if (_command.Links.Count == 0) { yield break; }
        yield return "## See also";
        yield return string.Join('\n', _command.Links.Select(link => "- " + _text.Of(link)));
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
}
