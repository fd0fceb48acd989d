using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// Reads files of variables and labels in the format of the docker CLI (docker/cli, kvfile): one <c>NAME=value</c> per line. Empty lines
/// and lines that begin with # are skipped. Quotes, spaces and # inside a value belong to the value.
/// </summary>
internal static class EntryFile
{
    private const char ByteOrderMark = '\uFEFF';
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Returns the variables of a file. A name without a value takes the value of the local variable and is left out if there is no such
    /// variable.
    /// </summary>
    /// <exception cref="FormatException">A line has no name, a name contains a space, or the file is not text.</exception>
    public static IReadOnlyList<EnvironmentEntry> ReadEnvironment(Stream file, string path, Func<string, string?> getVariable)
    {
        List<EnvironmentEntry> entries = [];
        foreach ((string name, string? value) in Read(file, path))
        {
            if ((value ?? getVariable(name)) is string known) { entries.Add(new EnvironmentEntry(name, known)); }
        }
        return entries;
    }

    /// <summary>Returns the labels of a file. A name without a value is left out, as in the docker CLI.</summary>
    /// <exception cref="FormatException">A line has no name, a name contains a space, or the file is not text.</exception>
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
        string[] lines = ReadText(file, path).TrimStart(ByteOrderMark).Split('\n');
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

    // The byte order mark decides the encoding (Windows PowerShell writes UTF-16); without one, the file must be UTF-8.
    private static string ReadText(Stream file, string path)
    {
        using StreamReader reader = new(file, s_strict, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        try { return reader.ReadToEnd(); }
        catch (DecoderFallbackException e) { throw new InvalidValueException(EntryMessages.FileNotText(path), e); }
    }
}
