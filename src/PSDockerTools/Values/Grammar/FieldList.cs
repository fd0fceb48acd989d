using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>Functions shared by the grammars of the form <c>key=value,key=value</c>.</summary>
internal static class FieldList
{
    /// <summary>
    /// Joins two pieces of one text that PowerShell split at its commas. Returns null if the second piece begins a new value. A repeated
    /// key begins a new value, but only if the text so far has no other key: in src=a,dst=/a,type=bind,src=b,dst=/b it is unclear which
    /// mount the type belongs to.
    /// </summary>
    /// <exception cref="FormatException">It is unclear whether the piece belongs to the text or begins a new value.</exception>
    public static string? Join(string before, string piece, params ReadOnlySpan<string> repeatable)
    {
        if (!before.Contains('=', StringComparison.Ordinal) || !piece.Contains('=', StringComparison.Ordinal)) { return null; }
        string key = Key(piece);
        List<string> keys = [.. before.Split(',').Select(Key)];
        if (!keys.Contains(key) || repeatable.Contains(key)) { return $"{before},{piece}"; }
        return keys.Count == 1 ? null : throw new InvalidValueException(ValueMessages.PiecesUnclear(piece, before));
    }

    private static string Key(string field) => SpecScanner.Cut(field, '=').Before.Trim('"').ToLowerInvariant();
}
