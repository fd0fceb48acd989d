using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace HelpWriter.Commands;

/// <summary>
/// Determines the default value of a parameter: the value of PSDefaultValue, or the value of the property in a new instance of the cmdlet.
/// </summary>
internal static class DefaultValue
{
    public static string? Of(PropertyInfo property, Cmdlet cmdlet)
    {
        if (property.GetCustomAttribute<PSDefaultValueAttribute>() is PSDefaultValueAttribute declared) { return declared.Help ?? Show(declared.Value); }
        object? value = property.GetValue(cmdlet);
        Type type = property.PropertyType;
        bool isDefault = value is null || (type.IsValueType && value.Equals(Activator.CreateInstance(type)));
        return isDefault ? null : Show(value);
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
