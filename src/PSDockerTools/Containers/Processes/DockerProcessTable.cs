using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools;

/// <summary>The column titles and widths that the processes of one response share.</summary>
internal sealed class DockerProcessTable
{
    public DockerProcessTable(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Titles = titles;
        Widths = [.. titles.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max())];
    }

    /// <summary>The titles. They are unique.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The width of each column: the longest cell or the title.</summary>
    public IReadOnlyList<int> Widths { get; }
}
