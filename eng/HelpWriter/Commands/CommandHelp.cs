using System.Collections.Generic;
using HelpWriter.Comments;

namespace HelpWriter.Commands;

/// <summary>The help of a command.</summary>
/// <param name="Name">The name.</param>
/// <param name="Aliases">The aliases.</param>
/// <param name="Synopsis">The synopsis, one sentence.</param>
/// <param name="Description">The description.</param>
/// <param name="Syntax">The parameter sets, the default first.</param>
/// <param name="Parameters">The parameters: by position, then required ones, then the others; those of the cmdlet before inherited ones.</param>
/// <param name="Inputs">The types of pipeline input.</param>
/// <param name="Outputs">The types of output.</param>
/// <param name="Examples">The examples.</param>
/// <param name="Links">The related links.</param>
public sealed record CommandHelp(
    string Name,
    IReadOnlyList<string> Aliases,
    RichText Synopsis,
    RichText Description,
    IReadOnlyList<SyntaxHelp> Syntax,
    IReadOnlyList<ParameterHelp> Parameters,
    IReadOnlyList<TypeHelp> Inputs,
    IReadOnlyList<TypeHelp> Outputs,
    IReadOnlyList<ExampleHelp> Examples,
    IReadOnlyList<Inline> Links);

/// <summary>A parameter set of a command.</summary>
/// <param name="Parameters">The parameters with their properties in this set.</param>
public sealed record SyntaxHelp(IReadOnlyList<ParameterHelp> Parameters);

/// <summary>The help of a parameter.</summary>
/// <param name="Name">The name without the dash.</param>
/// <param name="Aliases">The aliases.</param>
/// <param name="Text">The description.</param>
/// <param name="Type">The type in PowerShell's notation.</param>
/// <param name="IsSwitch">Indicates a switch parameter.</param>
/// <param name="Values">The accepted values; empty if there is no list of values.</param>
/// <param name="IsRequired">Indicates a mandatory parameter.</param>
/// <param name="Position">The position for a value without a name; null for a named parameter.</param>
/// <param name="ByValue">Indicates that the parameter accepts objects from the pipeline.</param>
/// <param name="ByPropertyName">Indicates that the parameter accepts the property of the same name from objects in the pipeline.</param>
/// <param name="TakesWildcards">Indicates that wildcards are accepted.</param>
/// <param name="Default">The default value; null for none.</param>
public sealed record ParameterHelp(
    string Name,
    IReadOnlyList<string> Aliases,
    RichText Text,
    string Type,
    bool IsSwitch,
    IReadOnlyList<string> Values,
    bool IsRequired,
    int? Position,
    bool ByValue,
    bool ByPropertyName,
    bool TakesWildcards,
    string? Default);

/// <summary>An input or output type.</summary>
/// <param name="Name">The name, without the namespace for a type of the module.</param>
/// <param name="Text">The description.</param>
public sealed record TypeHelp(string Name, RichText Text);

/// <summary>An example of a command.</summary>
/// <param name="Title">The title, one sentence.</param>
/// <param name="Code">The code.</param>
/// <param name="Remarks">The text after the code.</param>
public sealed record ExampleHelp(Paragraph Title, string Code, RichText Remarks);
