using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Formatting;

/// <summary>Writes processes as ps does, with the columns that were asked for. The format files call it.</summary>
public static class ProcessText
{
    /// <summary>What processes that stand together have in common.</summary>
    public static string Group(DockerProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return $"{process.Engine}/{process.ContainerId}/{Titles(process)}";
    }

    /// <summary>The line of titles.</summary>
    public static string Titles(DockerProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return Line(process, process.Table.Titles);
    }

    /// <summary>The process in columns as wide as the titles'.</summary>
    public static string Row(DockerProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return Line(process, process.Table.Titles.Select(title => process.Columns[title]));
    }

    private static string Line(DockerProcess process, IEnumerable<string> cells) =>
        string.Join(' ', cells.Zip(process.Table.Widths, (cell, width) => cell.PadRight(width))).TrimEnd();
}
