using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// One record of comma-separated values in the grammar of Go's encoding/csv. A field may be quoted; a quote inside a quoted field is
/// doubled.
/// </summary>
internal static class CsvRecord
{
    private const char Quote = '"';

    /// <exception cref="FormatException">A quote is misplaced or missing.</exception>
    public static IReadOnlyList<string> Read(string text)
    {
        List<string> fields = [];
        int at = 0;
        while (at <= text.Length)
        {
            fields.Add(at < text.Length && text[at] == Quote ? ReadQuoted(text, ref at) : ReadPlain(text, ref at));
            at++; // the comma, or the end
        }
        return fields;
    }

    public static string Write(IEnumerable<string> fields) => string.Join(',', fields.Select(field =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string ReadPlain(string text, ref int at)
    {
        int comma = text.IndexOf(',', at);
        string field = text[at..(comma < 0 ? text.Length : comma)];
        at += field.Length;
        return field.AsSpan().IndexOfAny("\"\r\n") < 0 ? field : throw new InvalidValueException(ValueMessages.QuoteMisplaced(field, text));
    }

    private static string ReadQuoted(string text, ref int at)
    {
        StringBuilder field = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != Quote) { field.Append(text[at]); }
            else if (at + 1 < text.Length && text[at + 1] == Quote) { field.Append(text[at++]); }
            else { break; }
        }
        bool closed = at < text.Length;
        at++; // the closing quote
        return closed && (at == text.Length || text[at] == ',')
            ? field.ToString()
            : throw new InvalidValueException(ValueMessages.QuoteMisplaced(field.ToString(), text));
    }
}
