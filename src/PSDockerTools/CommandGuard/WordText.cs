using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;

namespace PSDockerTools.CommandGuard;

/// <summary>What a value is as a word of the container's command.</summary>
internal static class WordText
{
    /// <summary>One word. An array is one word too, joined by commas: <c>mount -o remount,ro</c>.</summary>
    /// <param name="value">A number that was typed keeps its text, <c>0755</c>: PowerShell carries that along.</param>
    /// <param name="typed">How it was written, for the error.</param>
    /// <exception cref="CommandLineException">It is null, a table, a secret, or has no text.</exception>
    public static string Of(object? value, string? typed)
    {
        object? inner = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (inner is null)
        {
            throw new CommandLineException(nameof(CommandMessages.WordIsNull), CommandMessages.WordIsNull(typed));
        }

        if (inner is IDictionary)
        {
            throw new CommandLineException(nameof(CommandMessages.WordIsTable), CommandMessages.WordIsTable(typed));
        }

        if (ValueText.IsSecret(inner))
        {
            throw new CommandLineException(nameof(CommandMessages.WordIsSecret), CommandMessages.WordIsSecret(typed));
        }

        return LanguagePrimitives.GetEnumerable(inner) is { } items
            ? string.Join(',', items.Cast<object?>().Select(item => Of(item, typed)))
            : ValueText.HasText(value!)
                ? (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture)
                : throw new CommandLineException(nameof(CommandMessages.WordIsTable), CommandMessages.WordIsTable(typed));
    }

    /// <summary>The words that a variable stands for: those of an array, or itself.</summary>
    /// <exception cref="CommandLineException">One of them is null, or a table.</exception>
    public static IEnumerable<string> Spread(object? value, string? typed) => LanguagePrimitives.GetEnumerable(value) is { } items
        ? items.Cast<object?>().Select(item => Of(item, typed))
        : [Of(value, typed)];
}
