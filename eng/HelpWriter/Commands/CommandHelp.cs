using System.Collections.Generic;
using HelpWriter.Comments;

namespace HelpWriter.Commands;

/// <summary>All that help tells of a command.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Synopsis">What it does, in a sentence.</param>
/// <param name="Description">What else is to be known.</param>
/// <param name="Syntax">The ways to call it, the default first.</param>
/// <param name="Parameters">Its parameters: by position, then those that are required, then the others, its own before inherited ones.</param>
/// <param name="Inputs">What it takes from the pipeline.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Examples">How it is used.</param>
/// <param name="Links">What to see also.</param>
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

/// <summary>One way to call a command.</summary>
/// <param name="Parameters">The parameters that it has, as they are in it.</param>
public sealed record SyntaxHelp(IReadOnlyList<ParameterHelp> Parameters);

/// <summary>What help tells of a parameter.</summary>
/// <param name="Name">Its name, without the dash.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Text">What it is for.</param>
/// <param name="Type">Its type, as PowerShell writes it.</param>
/// <param name="IsSwitch">Whether it takes no value.</param>
/// <param name="Values">The only values it takes; empty where there is no list of them.</param>
/// <param name="IsRequired">Whether it cannot be left out.</param>
/// <param name="Position">Where its value may stand without the name; null for nowhere.</param>
/// <param name="ByValue">Whether it takes objects from the pipeline.</param>
/// <param name="ByPropertyName">Whether it takes the property of its name from objects in the pipeline.</param>
/// <param name="TakesWildcards">Whether its values may be wildcards.</param>
/// <param name="Default">What it is when it is left out; null for nothing.</param>
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

/// <summary>A type that goes in or comes out.</summary>
/// <param name="Name">Its name, without the namespace if it is the module's own.</param>
/// <param name="Text">What it is.</param>
public sealed record TypeHelp(string Name, RichText Text);

/// <summary>An example.</summary>
/// <param name="Title">What it shows, in a sentence.</param>
/// <param name="Code">What is typed.</param>
/// <param name="Remarks">What there is to say after it.</param>
public sealed record ExampleHelp(Paragraph Title, string Code, RichText Remarks);
