using System;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Binding;

/// <summary>A row that one of our objects was written into: of a CSV or JSON file, or of Select-Object.</summary>
internal static class ObjectRow
{
    private const int IdLength = 64;

    /// <summary>The id of a row, if it has a whole one: a shorter number may be anything's.</summary>
    public static string? WholeId(PSObject row)
    {
        string? id = row.Properties[nameof(DockerContainer.Id)]?.Value?.ToString();
        string digits = id?.StartsWith("sha256:", StringComparison.Ordinal) == true ? id["sha256:".Length..] : id ?? "";
        return digits.Length == IdLength && digits.All(char.IsAsciiHexDigit) ? id : null;
    }
}
