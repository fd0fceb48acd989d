using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Management.Automation.Language;

namespace PSDockerTools.CommandGuard;

/// <summary>Splits a command line at its blanks and expands splatted variables (<c>@name</c>).</summary>
/// <param name="statement">The line.</param>
/// <param name="variable">Returns the value of a variable.</param>
internal sealed class CommandLineSplitter(string statement, Func<string, object?> variable)
{
    /// <summary>The property that marks an item of a function's <c>$args</c> that was typed as a parameter, not as a quoted string.</summary>
    private const string TypedAsParameter = "<CommandParameterName>";

    private readonly List<CommandLinePart> _parts = [];

    public List<CommandLinePart> Split(IEnumerable<CommandElementAst> elements)
    {
        List<CommandElementAst> word = [];
        foreach (CommandElementAst element in elements)
        {
            if (word.Count > 0 && !Continues(word[^1], element))
            {
                Add(word);
                word = [];
            }

            word.Add(element);
        }

        if (word.Count > 0)
        {
            Add(word);
        }

        return _parts;
    }

    /// <summary>Checks whether two elements are adjacent without a blank: <c>-Dfoo.bar=1</c>, <c>"$home"/x</c>.</summary>
    private static bool Continues(CommandElementAst left, CommandElementAst right) =>
        left.Extent.EndOffset == right.Extent.StartOffset && SplatOf(left) is null && SplatOf(right) is null;

    private void Add(List<CommandElementAst> elements)
    {
        CommandElementAst first = elements[0];
        int start = first.Extent.StartOffset;
        string text = statement[start..elements[^1].Extent.EndOffset];
        CommandParameterAst? parameter = first as CommandParameterAst;
        _parts.Add(new CommandLinePart
        {
            Kind = KindOf(first, elements.Count),
            Text = text,
            Start = start,
            Elements = elements,
            ParameterName = elements.Count == 1 ? parameter?.ParameterName : parameter is null ? null : text[1..],
            HasValue = parameter?.Argument is not null,
            Items = SplatOf(first) is { } splat ? Expand(splat) : null,
        });
    }

    private static PartKind KindOf(CommandElementAst first, int elements) => first switch
    {
        CommandParameterAst { ParameterName: "-" } when elements == 1 => PartKind.Dashes,
        CommandParameterAst => PartKind.Parameter,
        StringConstantExpressionAst { Value: "--%", StringConstantType: StringConstantType.BareWord } => PartKind.StopParsing,
        _ => SplatOf(first) is null ? PartKind.Argument : PartKind.Splat,
    };

    private static VariableExpressionAst? SplatOf(CommandElementAst element)
    {
        Ast inner = element is UsingExpressionAst use ? use.SubExpression : element;
        return inner is VariableExpressionAst { Splatted: true } splat ? splat : null;
    }

    private List<CommandLinePart>? Expand(VariableExpressionAst splat)
    {
        object? value = Unwrap(ValueOf(splat));
        return value switch
        {
            IDictionary table => [.. table.Keys.Cast<object>().Select(key => Entry(splat, key))],
            ICollection items => [.. items.Cast<object?>().Where(item => item != AutomationNull.Value).Select(item => Item(splat, item))],
            _ => null,
        };
    }

    private object? ValueOf(VariableExpressionAst splat)
    {
        try
        {
            return splat.Parent is UsingExpressionAst ? null : variable(splat.VariablePath.UserPath);
        }
        catch (RuntimeException)
        {
            return null; // the drive or scope does not exist
        }
    }

    private static CommandLinePart Entry(VariableExpressionAst splat, object key) => new()
    {
        Kind = PartKind.Parameter,
        Text = key.ToString() ?? "",
        ParameterName = key.ToString(),
        HasValue = true,
        Splat = splat.Extent.Text,
    };

    private static CommandLinePart Item(VariableExpressionAst splat, object? item)
    {
        string? name = Unwrap(item) is string ? (item as PSObject)?.Properties[TypedAsParameter]?.Value as string : null;
        return new CommandLinePart
        {
            Kind = name is null ? PartKind.Argument : PartKind.Parameter,
            Text = Unwrap(item)?.ToString() ?? "",
            ParameterName = name,
            Splat = splat.Extent.Text,
        };
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
