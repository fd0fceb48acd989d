using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PSDockerTools.Builds;

namespace PSDockerTools.Engine.Build;

/// <summary>What a .dockerignore keeps out of the context. The last line that matches decides, and what is below a folder goes with it.</summary>
internal sealed class IgnoreFile
{
    public const string Name = ".dockerignore";
    private readonly IgnorePattern[] _patterns;

    private IgnoreFile(IEnumerable<IgnorePattern> patterns) => _patterns = [.. patterns];

    /// <summary>The root of the context, from which a walk starts.</summary>
    public Verdict Root => new(this, [], Excluded: false);

    /// <summary>Reads the text as docker does: a comment only where # is first, spaces around removed, slashes tidied.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="file">The path that errors name.</param>
    /// <param name="separator">What separates folders here. Where it is a backslash, a pattern has both, and no escapes.</param>
    /// <exception cref="FormatException">A pattern is not valid; the message names the file, the line and the pattern.</exception>
    public static IgnoreFile Parse(string text, string file = Name, char? separator = null)
    {
        bool escapes = (separator ?? Path.DirectorySeparatorChar) != '\\';
        return new(text.TrimStart('\uFEFF').Split('\n').SelectMany((line, index) =>
        {
            try { return Read(line.TrimEnd('\r'), escapes) is IgnorePattern pattern ? [pattern] : Array.Empty<IgnorePattern>(); }
            catch (FormatException e) { throw new FormatException(BuildMessages.BadIgnorePattern(file, index + 1, line.Trim(), e.Message), e); }
        }));
    }

    /// <summary>The same, but that these files are sent: the engine needs them, and removes them itself.</summary>
    public IgnoreFile Keeping(params string[] paths) =>
        new(_patterns.Concat(paths.Where(Excludes).Select(IgnorePattern.Keeping)));

    private bool Excludes(string path)
    {
        Verdict verdict = Root;
        string[] parts = path.Split('/');
        for (int count = 1; count <= parts.Length; count++) { verdict = verdict.Of(string.Join('/', parts[..count])); }
        return verdict.Excluded;
    }

    private static IgnorePattern? Read(string line, bool escapes)
    {
        string text = line.Trim();
        if (line.StartsWith('#') || text.Length == 0) { return null; }
        bool bringsBack = text.StartsWith('!');
        string path = Tidy(bringsBack ? text[1..].Trim() : text, escapes);
        // Docker looks for the mark once more when the path is tidied: ./!a is !a.
        if (!bringsBack && path.StartsWith('!')) { (bringsBack, path) = (true, path[1..]); }
        if (bringsBack && path.Length == 0) { throw new FormatException(BuildMessages.NothingToKeep); }
        return path is "." or "" ? null : new IgnorePattern(path, bringsBack, escapes);
    }

    private static string Tidy(string path, bool escapes) =>
        path.Length == 0 ? "" : LinuxPath.Clean(escapes ? path : path.Replace('\\', '/')).TrimStart('/').Trim();

    /// <summary>What is decided of one path, and which patterns matched it: they match all that is below it, too.</summary>
    internal sealed record Verdict(IgnoreFile File, bool[] Fitted, bool Excluded)
    {
        /// <summary>What is decided of a path directly below.</summary>
        public Verdict Of(string path)
        {
            bool excluded = false;
            bool[] fitted = new bool[File._patterns.Length];
            for (int index = 0; index < fitted.Length; index++)
            {
                IgnorePattern pattern = File._patterns[index];
                fitted[index] = (Fitted.Length > 0 && Fitted[index]) || (pattern.BringsBack == excluded && pattern.Fits(path));
                if (fitted[index]) { excluded = !pattern.BringsBack; }
            }
            return new Verdict(File, fitted, excluded);
        }

        /// <summary>Whether something below an excluded folder may be brought back: only where a line begins with the folder, as in moby.</summary>
        public bool MayBringBackBelow(string folder) => Array.Exists(
            File._patterns, pattern => pattern.BringsBack && (pattern.Path + "/").StartsWith(folder + "/", StringComparison.Ordinal));
    }
}
