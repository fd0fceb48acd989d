using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Binding;

/// <summary>
/// A hashtable in place of <c>key=value,key=value</c>: dashes in keys are optional, and a key that can be repeated has a list or a table as its
/// value.
/// </summary>
internal static class FieldTable
{
    public static string Write(IDictionary table, IReadOnlyList<string> keys) =>
        CsvRecord.Write(Entries(table).SelectMany(entry => Fields(Key(Text(entry.Key), keys), entry.Value)));

    /// <summary>
    /// Returns the entries by the table's IDictionary enumerator, because the IEnumerable enumerator of a generic dictionary returns its own type of
    /// pairs.
    /// </summary>
    public static IEnumerable<DictionaryEntry> Entries(IDictionary table)
    {
        foreach (DictionaryEntry entry in table) { yield return entry; }
    }

    private static IEnumerable<string> Fields(string key, object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => [],
        bool said => [$"{key}={(said ? "true" : "false")}"],
        IDictionary table => Entries(table).Select(entry => $"{key}={Text(entry.Key)}={ValueText.Of(entry.Value, Text(entry.Key))}"),
        IEnumerable several and not string => several.Cast<object?>().Select(one => $"{key}={ValueText.Of(one, key)}"),
        _ => [$"{key}={ValueText.Of(value, key)}"],
    };

    private static string Key(string given, IReadOnlyList<string> keys) =>
        keys.FirstOrDefault(key => Bare(key).Equals(Bare(given), StringComparison.OrdinalIgnoreCase)) ?? given;

    private static string Bare(string key) => key.Replace("-", "", StringComparison.Ordinal);

    private static string Text(object? value) => (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture);
}
