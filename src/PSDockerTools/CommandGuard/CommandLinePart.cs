using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using PSDockerTools.DockerCli;

namespace PSDockerTools.CommandGuard;

/// <summary>A piece of a command line: the text between blanks, or an item of a splatted variable.</summary>
internal sealed class CommandLinePart
{
    public required PartKind Kind { get; init; }

    /// <summary>The text as typed; the display form for an item of a splat.</summary>
    public required string Text { get; init; }

    /// <summary>The offset of the text in the statement.</summary>
    public int Start { get; init; }

    /// <summary>The name of a parameter, without its dash; null for other parts.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Indicates that a parameter includes its value: <c>-Name:web</c>, an entry of a splatted hashtable.</summary>
    public bool HasValue { get; init; }

    /// <summary>
    /// The syntax elements. Several elements are one word that PowerShell splits, for example <c>-Dfoo.bar=1</c>. Empty for an item of a
    /// splat.
    /// </summary>
    public IReadOnlyList<CommandElementAst> Elements { get; init; } = [];

    /// <summary>The splat (<c>@name</c>) that this item comes from; null for typed text.</summary>
    public string? Splat { get; init; }

    /// <summary>The items of a splat; null if they are unknown.</summary>
    public IReadOnlyList<CommandLinePart>? Items { get; init; }

    public PartRole Role { get; set; }

    /// <summary>The parameter that this part names or is the value of.</summary>
    public CommandParameter? Parameter { get; set; }

    /// <summary>The parts that the parameter binder receives.</summary>
    public IEnumerable<CommandLinePart> Leaves => Kind == PartKind.Splat ? Items ?? [] : [this];

    /// <summary>The number of arguments that PowerShell creates from the part.</summary>
    public int ArgumentCount => Math.Max(Elements.Count, 1);

    /// <summary>Indicates the form of a parameter: <c>-la</c>, <c>-p"$x"</c>; not <c>--all</c>, <c>-1</c>.</summary>
    public bool IsDashWord =>
        IsBare && Text.Length > 1 && Text[0].IsDash() && (char.IsLetter(Text[1]) || Text[1] is '_' or '?');

    public bool StartsWithDash =>
        Elements is [StringConstantExpressionAst constant, ..] ? Begins(constant.Value) : Begins(Text);

    /// <summary>Indicates a variable after a dash, which PowerShell does not expand: <c>-p$password</c>.</summary>
    public bool HidesVariable => IsDashWord
        && Elements[0] is StringConstantExpressionAst constant
        && constant.Value == constant.Extent.Text
        && Text.Zip(Text.Skip(1)).Any(pair => pair.First == '$' && (char.IsLetter(pair.Second) || pair.Second is '_' or '{' or '('));

    private bool IsBare => Elements is [
        CommandParameterAst
        or StringConstantExpressionAst { StringConstantType: StringConstantType.BareWord }
        or ExpandableStringExpressionAst { StringConstantType: StringConstantType.BareWord }, ..];

    public override string ToString() => Text;

    private static bool Begins(string text) => text.Length > 0 && text[0].IsDash();
}
