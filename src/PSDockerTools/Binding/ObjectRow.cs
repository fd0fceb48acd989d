using System;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Binding;

/// <summary>A row that one of this module's objects was written into: by Select-Object, or in a CSV or JSON file.</summary>
internal static class ObjectRow
{
    private const int IdLength = 64;

    /// <summary>The ID in a row; null if the row has no full ID, because a shorter number may be of something else.</summary>
    public static string? WholeId(PSObject row)
    {
        string? id = row.Properties[nameof(DockerContainer.Id)]?.Value?.ToString();
        string digits = id?.StartsWith("sha256:", StringComparison.Ordinal) == true ? id["sha256:".Length..] : id ?? "";
        return digits.Length == IdLength && digits.All(char.IsAsciiHexDigit) ? id : null;
    }
}
