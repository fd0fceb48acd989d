using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;

namespace PSDockerTools.CommandGuard;

/// <summary>Converts values to words of the container's command.</summary>
internal static class WordText
{
    /// <summary>Returns one word. An array is one word, joined by commas: <c>mount -o remount,ro</c>.</summary>
    /// <param name="value">The value. A typed number keeps its text (<c>0755</c>), which PowerShell stores with the value.</param>
    /// <param name="typed">The typed text, for the error message.</param>
    /// <exception cref="CommandLineException">The value is null, a hashtable, a secret, or has no text form.</exception>
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

    /// <summary>Returns the words for a variable: the items of an array, or the value itself.</summary>
    /// <exception cref="CommandLineException">A value is null or a hashtable.</exception>
    public static IEnumerable<string> Spread(object? value, string? typed) => LanguagePrimitives.GetEnumerable(value) is { } items
        ? items.Cast<object?>().Select(item => Of(item, typed))
        : [Of(value, typed)];
}
