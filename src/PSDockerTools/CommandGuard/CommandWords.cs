using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PSDockerTools.DockerCli;

namespace PSDockerTools.CommandGuard;

/// <summary>Reads the words of a container's command exactly as they were typed.</summary>
internal static class CommandWords
{
    /// <summary>Checks the line that called the cmdlet and returns the words of the container's command.</summary>
    /// <remarks>Must be called in BeginProcessing, because it rejects lines that may have been bound incorrectly.</remarks>
    /// <param name="cmdlet">A cmdlet with positional parameters and one parameter for the remaining arguments.</param>
    /// <param name="bound">The value that PowerShell bound to that parameter; null if none exists.</param>
    /// <exception cref="CommandLineException">
    /// A word may have been bound as a parameter, or a parameter as a word; or a value has no text form.
    /// </exception>
    public static IReadOnlyList<string> Read(PSCmdlet cmdlet, object?[]? bound)
    {
        object?[] values = bound ?? [];
        CommandSignature signature = CommandSignature.Of(cmdlet.MyInvocation.MyCommand);
        if (CommandLine.Of(cmdlet) is not { } line)
        {
            RefuseHidden(signature, cmdlet.MyInvocation.BoundParameters.Keys);
            return [.. WordText.Spread(values, typed: null)];
        }

        CommandLineGuard.Check(line, signature, values.Length);
        return ReadTyped(line, values) ?? ReadUntyped(line, values);
    }

    private static void RefuseHidden(CommandSignature signature, IEnumerable<string> named)
    {
        if (signature.Hidden.FirstOrDefault(named.Contains) is { } name)
        {
            throw CommandLineRefusals.UnknownParameter("-" + name, signature);
        }
    }

    /// <summary>Matches each value with its typed text. Null if they do not match, for example if the content of a splat is unknown.</summary>
    private static List<string>? ReadTyped(CommandLine line, object?[] values)
    {
        List<CommandLinePart> parts = [.. line.Leaves.Where(part => part.Role is PartRole.Word or PartRole.Words)];
        if (parts is [{ Role: PartRole.Words } named])
        {
            return ReadArray(named, values);
        }

        if (parts is [{ Elements.Count: <= 1 } single] && (values.Length != 1 || single.Elements is [ArrayLiteralAst]))
        {
            // PowerShell binds a single array as if its items were separate arguments.
            return Fits(single, [values]) ? [.. WordsOf(single, [values])] : null;
        }

        int length = parts.Sum(part => part.ArgumentCount);
        if (length != values.Length)
        {
            return null;
        }

        List<string> words = [];
        int next = 0;
        foreach (CommandLinePart part in parts)
        {
            ArraySegment<object?> own = new(values, next, part.ArgumentCount);
            if (!Fits(part, own))
            {
                return null;
            }

            words.AddRange(WordsOf(part, own));
            next += own.Count;
        }

        return words;
    }

    private static List<string> ReadUntyped(CommandLine line, object?[] values)
    {
        if (line.Leaves.FirstOrDefault(part => part.Role == PartRole.Word && part.Elements.Count > 1) is { } cut)
        {
            throw CommandLineRefusals.Cut(cut);
        }

        return [.. WordText.Spread(values, typed: null)];
    }

    /// <summary>
    /// Checks whether the values match the typed elements. For a command inside a string, the text differs from what PowerShell parsed and
    /// is then not used.
    /// </summary>
    private static bool Fits(CommandLinePart part, IReadOnlyList<object?> values) => part.Elements.Zip(values).All(pair => pair switch
    {
        (StringConstantExpressionAst constant, var value) => constant.Value.Equals(value),
        (ArrayLiteralAst array, var value) => value is object?[] items && items.Length == array.Elements.Count,
        _ => true,
    });

    private static IEnumerable<string> WordsOf(CommandLinePart part, IReadOnlyList<object?> values) => part.Elements switch
    {
        [] => [WordText.Of(values[0], part.Text)],
        [ArrayLiteralAst array] => [Join(array, values[0])],
        [ExpressionAst single] when TextOf(single) is { } typed => [typed],
        [_] => WordText.Spread(values[0], part.Text),
        _ => [string.Concat(part.Elements.Select((element, i) => TextOf(element) ?? WordText.Of(values[i], element.Extent.Text)))],
    };

    /// <summary>Returns the items of <c>-Command chmod,0755,/x</c>.</summary>
    private static List<string> ReadArray(CommandLinePart named, object?[] values) =>
        named.Elements is [ArrayLiteralAst array] && array.Elements.Count == values.Length
            ? [.. array.Elements.Select((element, i) => TextOf(element) ?? WordText.Of(values[i], element.Extent.Text))]
            : [.. WordText.Spread(values, named.Text)];

    private static string Join(ArrayLiteralAst array, object? value)
    {
        object?[] items = (object?[])value!;
        return string.Join(',', array.Elements.Select((element, i) => TextOf(element) ?? WordText.Of(items[i], element.Extent.Text)));
    }

    /// <summary>Returns the typed text of an element that loses it as a value: <c>0755</c>, <c>{{.Id}}</c>. Null for other elements.</summary>
    private static string? TextOf(CommandElementAst element) => element switch
    {
        StringConstantExpressionAst => null,
        ConstantExpressionAst or ScriptBlockExpressionAst => element.Extent.Text,
        _ => null,
    };
}
