using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PSDockerTools.Formatting;

namespace PSDockerTools.Builds;

/// <summary>Splits the output of Docker's classic builder or of Podman into lines and tracks the current step.</summary>
internal sealed partial class BuildLog
{
    private readonly StringBuilder _partialLine = new();
    private readonly List<string> _lines = [];
    private int _stepStart;

    /// <summary>All complete lines so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public int? Step { get; private set; }

    public int? Steps { get; private set; }

    public string? Instruction { get; private set; }

    /// <summary>
    /// The stage to which Podman's step numbers refer, starting at 1; null if steps are numbered from the beginning of the file.
    /// </summary>
    public int? Stage { get; private set; }

    /// <summary>Returns the last lines of the current step's command, without escape sequences and without the builder's own lines.</summary>
    public IReadOnlyList<string> StepTail(int count)
    {
        List<string> tail = _lines.GetRange(_stepStart, _lines.Count - _stepStart).ConvertAll(PlainText.OfLine);
        tail.RemoveAll(IsBuilderLine);
        if (tail is [.., ""]) { tail.RemoveAt(tail.Count - 1); } // the line was only an escape sequence
        return tail.GetRange(Math.Max(0, tail.Count - count), Math.Min(count, tail.Count));
    }

    /// <summary>Adds a piece of output and returns the lines that are complete now.</summary>
    public IReadOnlyList<string> Add(string piece)
    {
        _partialLine.Append(piece);
        string text = _partialLine.ToString();
        int end = text.LastIndexOf('\n');
        if (end < 0) { return []; }
        _partialLine.Clear().Append(text, end + 1, text.Length - end - 1);
        return Take(text[..end].Split('\n'));
    }

    /// <summary>Returns the last line if it has no line break.</summary>
    public IReadOnlyList<string> Finish()
    {
        string rest = _partialLine.ToString();
        _partialLine.Clear();
        return rest.Length == 0 ? [] : Take([rest]);
    }

    private static bool IsBuilderLine(string line) =>
        line.StartsWith(" ---> ", StringComparison.Ordinal) || line.StartsWith("--> ", StringComparison.Ordinal) || line.StartsWith("Removing intermediate container ", StringComparison.Ordinal);

    private string[] Take(string[] lines)
    {
        for (int index = 0; index < lines.Length; index++)
        {
            lines[index] = lines[index].TrimEnd('\r');
            _lines.Add(lines[index]);
            Match step = StepLine().Match(PlainText.OfLine(lines[index]));
            if (!step.Success) { continue; }
            Step = int.Parse(step.Groups["step"].Value, CultureInfo.InvariantCulture);
            Steps = int.Parse(step.Groups["steps"].Value, CultureInfo.InvariantCulture);
            Instruction = step.Groups["instruction"].Value;
            Stage = !step.Groups["podman"].Success ? null : step.Groups["stage"] is { Success: true } stage ? int.Parse(stage.Value, CultureInfo.InvariantCulture) : 1;
            _stepStart = _lines.Count;
        }
        return lines;
    }

    // "Step 2/3 : RUN true" in Docker, "STEP 2/3: RUN true" in Podman, preceded by "[1/2] " if there are several stages
    [GeneratedRegex(@"^(?:Step (?<step>\d+)/(?<steps>\d+) : |(?<podman>(?:\[(?<stage>\d+)/\d+\] )?STEP )(?<step>\d+)/(?<steps>\d+): )(?<instruction>.*)$")]
    private static partial Regex StepLine();
}
