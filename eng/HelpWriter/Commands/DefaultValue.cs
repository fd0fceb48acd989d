using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace HelpWriter.Commands;

/// <summary>What a parameter is when it is left out: what PSDefaultValue says, else what a new cmdlet has there.</summary>
internal static class DefaultValue
{
    public static string? Of(PropertyInfo property, Cmdlet cmdlet)
    {
        if (property.GetCustomAttribute<PSDefaultValueAttribute>() is PSDefaultValueAttribute said) { return said.Help ?? Show(said.Value); }
        object? value = property.GetValue(cmdlet);
        Type type = property.PropertyType;
        bool isNothing = value is null || (type.IsValueType && value.Equals(Activator.CreateInstance(type)));
        return isNothing ? null : Show(value);
    }

    private static string? Show(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        bool flag => flag ? "$true" : "$false",
        IEnumerable several => Show(string.Join(", ", several.Cast<object?>().Select(Show))),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
