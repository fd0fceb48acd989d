using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Pieces of <c>key=value,key=value</c>, cut apart by PowerShell.</summary>
internal static class Fields
{
    /// <summary>
    /// A key that was said already begins the next, but only where there was no other: of src=a,dst=/a,type=bind,src=b,dst=/b nobody
    /// can tell whose the type is.
    /// </summary>
    public static PieceFit Fit(string before, string piece, params ReadOnlySpan<string> repeatable)
    {
        if (!before.Contains('=', StringComparison.Ordinal) || !piece.Contains('=', StringComparison.Ordinal)) { return PieceFit.Begins; }
        string key = Key(piece);
        List<string> keys = [.. before.Split(',').Select(Key)];
        if (!keys.Contains(key) || repeatable.Contains(key)) { return PieceFit.Continues; }
        return keys.Count == 1 ? PieceFit.Begins : PieceFit.Unclear;
    }

    private static string Key(string field) => SpecScanner.Cut(field, '=').Before.Trim('"').ToLowerInvariant();
}
