using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>key=value,key=value</c> grammars share.</summary>
internal static class FieldList
{
    /// <summary>
    /// Both pieces together if they are of one text that was cut at its commas, or null if the piece begins the next. A key that was
    /// said already begins the next, but only where there was no other: of src=a,dst=/a,type=bind,src=b,dst=/b nobody can tell whose
    /// the type is.
    /// </summary>
    /// <exception cref="FormatException">It may be either.</exception>
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
