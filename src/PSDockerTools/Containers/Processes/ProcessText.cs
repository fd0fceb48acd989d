using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Containers;

/// <summary>
/// Writes processes as ps does, with the columns that were asked for. How wide these are only the module's own objects know: the types file makes both
/// lines hidden properties of a process, so that copies from other processes have them.
/// </summary>
public static class ProcessText
{
    /// <summary>The line of titles.</summary>
    public static string TitleLine(PSObject process) => process?.BaseObject is DockerProcess one ? Titles(one) : "";

    /// <summary>The process in columns as wide as the titles'.</summary>
    public static string RowLine(PSObject process) => process?.BaseObject is DockerProcess one ? Row(one) : "";

    internal static string Titles(DockerProcess process) => Line(process, process.Table.Titles);

    internal static string Row(DockerProcess process) => Line(process, process.Table.Titles.Select(title => process.Columns[title]));

    private static string Line(DockerProcess process, IEnumerable<string> cells) =>
        string.Join(' ', cells.Zip(process.Table.Widths, (cell, width) => cell.PadRight(width))).TrimEnd();
}
