using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PSDockerTools.Formatting;

namespace PSDockerTools.Builds;

/// <summary>Cuts what the classic builder or Podman's says into lines, and knows which step it is at.</summary>
internal sealed partial class BuildLog
{
    private readonly StringBuilder _begun = new();
    private readonly List<string> _lines = [];
    private int _stepStart;

    /// <summary>All lines so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public int? Step { get; private set; }

    public int? Steps { get; private set; }

    public string? Instruction { get; private set; }

    /// <summary>The stage whose steps Podman counts, from 1; null where the steps are counted from the beginning of the file.</summary>
    public int? Stage { get; private set; }

    /// <summary>The last lines that the current step's command wrote, without colours, and without the builder's own lines.</summary>
    public IReadOnlyList<string> StepTail(int count)
    {
        List<string> said = _lines.GetRange(_stepStart, _lines.Count - _stepStart).ConvertAll(PlainText.OfLine);
        said.RemoveAll(IsBuilders);
        if (said is [.., ""]) { said.RemoveAt(said.Count - 1); } // an escape sequence alone
        return said.GetRange(Math.Max(0, said.Count - count), Math.Min(count, said.Count));
    }

    /// <summary>Takes a piece of output; gives the lines that are whole now.</summary>
    public IReadOnlyList<string> Add(string piece)
    {
        _begun.Append(piece);
        string text = _begun.ToString();
        int end = text.LastIndexOf('\n');
        if (end < 0) { return []; }
        _begun.Clear().Append(text, end + 1, text.Length - end - 1);
        return Take(text[..end].Split('\n'));
    }

    /// <summary>The last line, if it has no end.</summary>
    public IReadOnlyList<string> Finish()
    {
        string rest = _begun.ToString();
        _begun.Clear();
        return rest.Length == 0 ? [] : Take([rest]);
    }

    private static bool IsBuilders(string line) =>
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

    // "Step 2/3 : RUN true", and Podman's "STEP 2/3: RUN true", which has "[1/2] " before it where there are several stages
    [GeneratedRegex(@"^(?:Step (?<step>\d+)/(?<steps>\d+) : |(?<podman>(?:\[(?<stage>\d+)/\d+\] )?STEP )(?<step>\d+)/(?<steps>\d+): )(?<instruction>.*)$")]
    private static partial Regex StepLine();
}
