using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Containers;

/// <summary>
/// Formats processes as <c>ps</c> does, with the requested columns. The types file defines both lines as hidden properties of a process, because
/// deserialized objects do not have the column widths.
/// </summary>
public static class ProcessText
{
    /// <summary>The title line.</summary>
    public static string TitleLine(PSObject process) => process?.BaseObject is DockerProcess one ? Titles(one) : "";

    /// <summary>The process as a row, aligned with the title line.</summary>
    public static string RowLine(PSObject process) => process?.BaseObject is DockerProcess one ? Row(one) : "";

    internal static string Titles(DockerProcess process) => Line(process, process.Table.Titles);

    internal static string Row(DockerProcess process) => Line(process, process.Table.Titles.Select(title => process.Columns[title]));

    private static string Line(DockerProcess process, IEnumerable<string> cells) =>
        string.Join(' ', cells.Zip(process.Table.Widths, (cell, width) => cell.PadRight(width))).TrimEnd();
}
