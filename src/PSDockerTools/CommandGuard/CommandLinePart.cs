using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using PSDockerTools.DockerCli;

namespace PSDockerTools.CommandGuard;

/// <summary>One piece of a command line: what stands between blanks, or an item of what <c>@name</c> brings in.</summary>
internal sealed class CommandLinePart
{
    public required PartKind Kind { get; init; }

    /// <summary>As it was typed; an item of a splat as it is shown.</summary>
    public required string Text { get; init; }

    /// <summary>Where the text begins in the statement.</summary>
    public int Start { get; init; }

    /// <summary>A parameter's name, without its dash.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Whether a parameter brings its value along: <c>-Name:web</c>, an entry of a splatted table.</summary>
    public bool HasValue { get; init; }

    /// <summary>What was typed. Several are one word that PowerShell cuts, <c>-Dfoo.bar=1</c>; an item of a splat has none.</summary>
    public IReadOnlyList<CommandElementAst> Elements { get; init; } = [];

    /// <summary>The <c>@name</c> that brings this in; null where it was typed.</summary>
    public string? Splat { get; init; }

    /// <summary>What a splat brings in; null where that cannot be known beforehand.</summary>
    public IReadOnlyList<CommandLinePart>? Items { get; init; }

    public PartRole Role { get; set; }

    /// <summary>The parameter that this names, or whose value it is.</summary>
    public CommandParameter? Parameter { get; set; }

    /// <summary>What the binder sees of it.</summary>
    public IEnumerable<CommandLinePart> Leaves => Kind == PartKind.Splat ? Items ?? [] : [this];

    /// <summary>How many arguments PowerShell makes of it.</summary>
    public int ArgumentCount => Math.Max(Elements.Count, 1);

    /// <summary>Whether it is written like a parameter: <c>-la</c>, <c>-p"$x"</c>; not <c>--all</c>, <c>-1</c>.</summary>
    public bool IsDashWord =>
        IsBare && Text.Length > 1 && Text[0].IsDash() && (char.IsLetter(Text[1]) || Text[1] is '_' or '?');

    public bool StartsWithDash =>
        Elements is [StringConstantExpressionAst constant, ..] ? Begins(constant.Value) : Begins(Text);

    /// <summary>Whether a variable stands in it that PowerShell does not see behind the dash: <c>-p$password</c>.</summary>
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
