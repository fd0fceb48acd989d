using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using HelpWriter.Comments;

namespace HelpWriter.Commands;

/// <summary>Checks the help of a module for missing or incorrect parts.</summary>
/// <param name="module">The help of the module.</param>
/// <param name="nounPrefix">The prefix of the nouns of the module's commands, which identifies references to missing commands.</param>
public sealed partial class HelpReview(ModuleHelp module, string nounPrefix)
{
    private readonly Dictionary<string, CommandHelp> _commands = module.Commands
        .SelectMany(command => command.Aliases.Append(command.Name).Select(name => (name, command)))
        .ToDictionary(pair => pair.name, pair => pair.command, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a sentence for each problem.</summary>
    public IReadOnlyList<string> Complaints() => [.. module.Commands.SelectMany(command => Review(command).Select(said => $"{command.Name}: {said}"))];

    private IEnumerable<string> Review(CommandHelp command) =>
    [
        .. ReviewSynopsis(command.Synopsis),
        .. ReviewText("the description", command.Description),
        .. command.Parameters.SelectMany(ReviewParameter),
        .. command.Examples.Count == 0 ? ["there is no <example>."] : command.Examples.SelectMany((example, index) => ReviewExample(example, index + 1)),
        .. command.Links.OfType<Unresolved>().Select(link => $"<seealso> names {link}, which is not there."),
    ];

    private IEnumerable<string> ReviewSynopsis(RichText synopsis)
    {
        if (synopsis.Blocks is not [Paragraph]) { yield return "the <summary> is not one sentence."; }
        foreach (string complaint in ReviewText("the synopsis", synopsis)) { yield return complaint; }
    }

    private IEnumerable<string> ReviewParameter(ParameterHelp parameter)
    {
        if (parameter.Text.IsEmpty) { yield return $"-{parameter.Name} has no <summary>."; }
        if (PlainWords.ReviewBeginning(parameter.Text.ToString()) is string word) { yield return $"-{parameter.Name} begins with '{word}', not with what it is."; }
        foreach (string complaint in ReviewText("-" + parameter.Name, parameter.Text)) { yield return complaint; }
    }

    private IEnumerable<string> ReviewExample(ExampleHelp example, int number)
    {
        string where = $"example {number}";
        if (example.Title.Content.Count == 0) { yield return $"{where} does not say what it shows: it has no <para>."; }
        if (example.Code.Length == 0) { yield return $"{where} has no <code>."; }
        if (example.Remarks.Blocks.Any(block => block is CodeBlock)) { yield return $"{where} has more than one <code>."; }
        foreach (string complaint in ReviewText(where, new RichText([example.Title, .. example.Remarks.Blocks])).Concat(ReviewCode(where, example.Code)))
        {
            yield return complaint;
        }
    }

    private IEnumerable<string> ReviewText(string where, RichText text) =>
    [
        .. text.Inlines.OfType<Unresolved>().Select(reference => $"{where} refers to {reference}, which is not there."),
        .. PlainWords.Review(text.ToString()).Select(word => $"{where} has {word}."),
        .. Mentions().Matches(text.ToString())
            .Where(mention => mention.Groups["noun"].Value.StartsWith(nounPrefix, StringComparison.Ordinal) && !_commands.ContainsKey(mention.Value))
            .Select(mention => $"{where} mentions {mention.Value}, which is not there."),
    ];

    /// <summary>Checks that the code can be parsed, and that all commands and parameters in it exist with their full names.</summary>
    private IEnumerable<string> ReviewCode(string where, string code)
    {
        ScriptBlockAst script = Parser.ParseInput(code, out _, out ParseError[] errors);
        foreach (ParseError error in errors) { yield return $"{where} does not parse: {error.Message}"; }
        foreach (CommandAst ast in script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
        {
            if (ast.GetCommandName() is not string name) { continue; }
            if (_commands.TryGetValue(name, out CommandHelp? command))
            {
                foreach (CommandParameterAst parameter in ast.CommandElements.OfType<CommandParameterAst>())
                {
                    if (parameter.ParameterName == "-") { break; } // arguments after -- are not parameters of the command
                    if (!Has(command, parameter.ParameterName)) { yield return $"{where} uses -{parameter.ParameterName}, which {name} does not have."; }
                }
            }
            else if (name.Split('-') is [_, string noun] && noun.StartsWith(nounPrefix, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{where} uses {name}, which is not there.";
            }
        }
    }

    private static bool Has(CommandHelp command, string name) =>
        Cmdlet.CommonParameters.Contains(name)
        || command.Parameters.Any(parameter => parameter.Aliases.Append(parameter.Name).Contains(name, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?<![\w-])[A-Z][a-z]+-(?<noun>[A-Z]\w+)")]
    private static partial Regex Mentions();
}
