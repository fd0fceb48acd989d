using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the output of ps to models.</summary>
internal static class ProcessMapping
{
    private const long Kibibyte = 1024; // the memory unit of ps

    /// <param name="response">The response with titles and rows; possibly null, as from Podman.</param>
    /// <param name="container">The container of the processes.</param>
    public static IReadOnlyList<DockerProcess> ToProcesses(this JsonElement response, DockerContainer container)
    {
        string[] titles = Distinct([.. response.GetOrDefault("Titles").GetItems().Select(title => title.AsString() ?? "")]);
        string[][] rows = [.. response.GetOrDefault("Processes").GetItems().Select(row => Fit([.. row.GetItems().Select(cell => cell.AsString() ?? "")], titles.Length))];
        DockerProcessTable table = new(titles, rows);
        return [.. rows.Select(row => ToProcess(container, table, row))];
    }

    private static DockerProcess ToProcess(DockerContainer container, DockerProcessTable table, string[] row)
    {
        Dictionary<string, string> columns = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string title, string cell) in table.Titles.Zip(row)) { columns[title] = cell; }
        string? Cell(params ReadOnlySpan<string> titles)
        {
            foreach (string title in titles)
            {
                if (columns.TryGetValue(title, out string? cell)) { return cell; }
            }
            return null;
        }
        return new DockerProcess(container.Home, table)
        {
            Container = container.Name,
            ContainerId = container.Id,
            Pid = (int?)Whole(Cell("PID")),
            ParentPid = (int?)Whole(Cell("PPID")),
            User = Cell("USER", "UID", "EUSER", "EUID", "RUSER"),
            CpuPercent = Fraction(Cell("%CPU", "PCPU", "C")),
            MemoryPercent = Fraction(Cell("%MEM", "PMEM")),
            ResidentMemory = Whole(Cell("RSS", "RSZ")) * Kibibyte,
            VirtualMemory = Whole(Cell("VSZ")) * Kibibyte,
            CpuTime = Span(Cell("TIME", "CPU")),
            Started = Cell("STARTED", "START", "STIME", "LSTART"),
            State = Cell("STAT", "S"),
            Terminal = Cell("TTY", "TT"),
            Command = Cell("COMMAND", "CMD", "ARGS", "Name"), // Name on Windows
            Columns = new DockerProcessColumns(columns),
        };
    }

    /// <summary>Returns distinct titles. A repeated title gets a number: comm and args both have the title COMMAND.</summary>
    private static string[] Distinct(string[] titles)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        string[] distinct = new string[titles.Length];
        for (int i = 0; i < titles.Length; i++)
        {
            string title = titles[i];
            for (int number = 2; !seen.Add(title); number++) { title = string.Create(CultureInfo.InvariantCulture, $"{titles[i]}{number}"); }
            distinct[i] = title;
        }
        return distinct;
    }

    /// <summary>
    /// Returns as many cells as there are titles. Excess cells belong to the last column, which is the only one that may contain spaces.
    /// </summary>
    private static string[] Fit(string[] cells, int count)
    {
        if (cells.Length == count || count == 0) { return count == 0 ? [] : cells; }
        return cells.Length > count
            ? [.. cells[..(count - 1)], string.Join(' ', cells[(count - 1)..])]
            : [.. cells, .. Enumerable.Repeat("", count - cells.Length)];
    }

    private static long? Whole(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static double? Fraction(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>Parses a CPU time of ps: <c>0:03</c>, <c>00:00:03</c> or <c>1-02:03:04</c> (minutes and seconds, hours, days).</summary>
    private static TimeSpan? Span(string? text)
    {
        if (text is null) { return null; }
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        string[] parts = text[(dash + 1)..].Split(':');
        if (parts.Length is not (2 or 3) || Fraction(parts[^1]) is not double seconds) { return null; }
        long? days = dash < 0 ? 0 : Whole(text[..dash]), hours = parts.Length == 3 ? Whole(parts[0]) : 0, minutes = Whole(parts[^2]);
        return days is long d && hours is long h && minutes is long m ? TimeSpan.FromSeconds((((((d * 24) + h) * 60) + m) * 60) + seconds) : null;
    }
}
