using System;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.Binding;

/// <summary>
/// The text of a word or of a table's value, as sent to an engine. A value without a text of its own is an error, because PowerShell would convert it
/// to the name of its type, such as System.Security.SecureString.
/// </summary>
internal static class ValueText
{
    private const string CopyPrefix = "Deserialized.";

    /// <summary>Returns the text of a value; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name of the value, for the error.</param>
    /// <exception cref="FormatException">The value is a secret, a list, a table, or an object without a text.</exception>
    public static string? Of(object? value, string name) => Unwrap(value) switch
    {
        null => null,
        IEnumerable and not string => throw new InvalidValueException(ValueMessages.ListInValue(name)),
        { } inner when IsSecret(inner) => throw new InvalidValueException(ValueMessages.SecretInValue(name, inner.GetType().Name)),
        { } inner when !HasText(value!, inner) => throw new InvalidValueException(ValueMessages.ObjectInValue(name, TypeName(value!, inner))),
        _ => Text(value),
    };

    /// <summary>True if the value is a secret, which is never converted to text.</summary>
    public static bool IsSecret(object value) => value is SecureString or PSCredential or System.Net.NetworkCredential;

    /// <summary>True if the value has a text other than the name of its type.</summary>
    public static bool HasText(object value) => HasText(value, Unwrap(value) ?? value);

    private static bool HasText(object value, object inner) => inner switch
    {
        string => true,
        // A copy from another process has the text of the original; a local PSCustomObject has none, and PowerShell lists its properties instead.
        PSCustomObject when value is PSObject row => Text(row) is var text && text.Length > 0 && !text.StartsWith("@{", StringComparison.Ordinal) && text != Original(row),
        _ => Text(value) != inner.GetType().ToString(),
    };

    private static string Original(PSObject row) =>
        row.TypeNames[0].StartsWith(CopyPrefix, StringComparison.Ordinal) ? row.TypeNames[0][CopyPrefix.Length..] : row.TypeNames[0];

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static string TypeName(object value, object inner) => value is PSObject { BaseObject: PSCustomObject } row ? row.TypeNames[0] : inner.GetType().Name;

    private static string Text(object? value) => (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture);
}
