using System;
using System.Management.Automation;

namespace PSDockerTools.Shell;

/// <summary>The latest progress, on one line that goes away again.</summary>
internal sealed class ProgressLine
{
    private const string StartOfClearedLine = "\r\u001b[K";
    private bool _isShown;

    public void Show(ProgressRecord record)
    {
        if (record.RecordType == ProgressRecordType.Completed)
        {
            End();
            return;
        }
        string text = $"{record.Activity}: {record.CurrentOperation ?? record.StatusDescription}" +
            (record.PercentComplete >= 0 ? $" {record.PercentComplete}%" : "");
        text = text.ReplaceLineEndings(" ");
        int width = Math.Max(Console.WindowWidth - 1, 1);
        Console.Out.Write(StartOfClearedLine + (text.Length > width ? text[..width] : text));
        _isShown = true;
    }

    public void End()
    {
        if (!_isShown) { return; }
        Console.Out.Write(StartOfClearedLine);
        _isShown = false;
    }
}
