using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools;

/// <summary>What the processes that came in one answer have in common: the titles of their columns, and how wide each is.</summary>
internal sealed class DockerProcessTable
{
    public DockerProcessTable(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Titles = titles;
        Widths = [.. titles.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max())];
    }

    /// <summary>The titles, each its own.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The longest of each column, its title included.</summary>
    public IReadOnlyList<int> Widths { get; }
}
