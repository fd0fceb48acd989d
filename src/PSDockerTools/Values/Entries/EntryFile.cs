using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// Files of variables and labels as docker reads them (docker/cli, kvfile): <c>NAME=value</c> a line. Lines that are empty or begin with #
/// are passed over; quotes, spaces and # in a value are the value's own.
/// </summary>
internal static class EntryFile
{
    private const char ByteOrderMark = '\uFEFF';
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The variables of a file; a name alone takes the value that it has here, and is left out where it has none.</summary>
    /// <exception cref="FormatException">A line has no name, or a space in it, or the file is no text.</exception>
    public static IReadOnlyList<EnvironmentEntry> ReadEnvironment(Stream file, string path, Func<string, string?> here)
    {
        List<EnvironmentEntry> entries = [];
        foreach ((string name, string? value) in Read(file, path))
        {
            if ((value ?? here(name)) is string known) { entries.Add(new EnvironmentEntry(name, known)); }
        }
        return entries;
    }

    /// <summary>The labels of a file; a name alone is left out, as docker leaves it out.</summary>
    /// <exception cref="FormatException">A line has no name, or a space in it, or the file is no text.</exception>
    public static IReadOnlyList<LabelEntry> ReadLabels(Stream file, string path)
    {
        List<LabelEntry> entries = [];
        foreach ((string name, string? value) in Read(file, path))
        {
            if (value is not null) { entries.Add(new LabelEntry(name, value)); }
        }
        return entries;
    }

    private static IEnumerable<(string Name, string? Value)> Read(Stream file, string path)
    {
        string[] lines = Text(file, path).TrimStart(ByteOrderMark).Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            string line = lines[index].EndsWith('\r') ? lines[index][..^1] : lines[index];
            string entry = line.TrimStart();
            if (entry.Length == 0 || entry[0] == '#') { continue; }
            (string name, string? value) = SpecScanner.Cut(entry, '=');
            if (name.Length == 0) { throw new InvalidValueException(EntryMessages.FileLineWithoutName(path, index + 1, entry)); }
            if (name.AsSpan().IndexOfAny(' ', '\t') >= 0)
            {
                throw new InvalidValueException(EntryMessages.FileNameWithSpace(path, index + 1, name));
            }
            yield return (name, value);
        }
    }

    // A file that PowerShell wrote with a byte order mark is read by that, and otherwise it must be UTF-8.
    private static string Text(Stream file, string path)
    {
        using StreamReader reader = new(file, s_strict, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        try { return reader.ReadToEnd(); }
        catch (DecoderFallbackException e) { throw new InvalidValueException(EntryMessages.FileNotText(path), e); }
    }
}
