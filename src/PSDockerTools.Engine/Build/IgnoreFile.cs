using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PSDockerTools.Builds;

namespace PSDockerTools.Engine.Build;

/// <summary>The patterns of a .dockerignore file. The last matching line decides, and applies to everything below a folder.</summary>
internal sealed class IgnoreFile
{
    public const string Name = ".dockerignore";
    private readonly IgnorePattern[] _patterns;

    private IgnoreFile(IEnumerable<IgnorePattern> patterns) => _patterns = [.. patterns];

    /// <summary>The verdict for the root of the context, where the traversal starts.</summary>
    public Verdict Root => new(this, [], Excluded: false);

    /// <summary>
    /// Parses the text as docker does: # begins a comment only in the first column, surrounding white space is removed, and paths are
    /// cleaned.
    /// </summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="file">The path for error messages.</param>
    /// <param name="separator">
    /// The directory separator of the operating system. If it is a backslash, patterns may contain both separators, and there are no
    /// escapes.
    /// </param>
    /// <exception cref="FormatException">A pattern is invalid; the message contains the file, the line and the pattern.</exception>
    public static IgnoreFile Parse(string text, string file = Name, char? separator = null)
    {
        bool escapes = (separator ?? Path.DirectorySeparatorChar) != '\\';
        return new(text.TrimStart('\uFEFF').Split('\n').SelectMany((line, index) =>
        {
            try { return Read(line.TrimEnd('\r'), escapes) is IgnorePattern pattern ? [pattern] : Array.Empty<IgnorePattern>(); }
            catch (FormatException e) { throw new FormatException(BuildMessages.BadIgnorePattern(file, index + 1, line.Trim(), e.Message), e); }
        }));
    }

    /// <summary>Returns the patterns with exceptions for these files, which the engine needs and removes itself.</summary>
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
        bool isException = text.StartsWith('!');
        string path = CleanPath(isException ? text[1..].Trim() : text, escapes);
        // Docker checks for the exclamation mark again after cleaning the path: ./!a is !a.
        if (!isException && path.StartsWith('!')) { (isException, path) = (true, path[1..]); }
        if (isException && path.Length == 0) { throw new FormatException(BuildMessages.NothingToKeep); }
        return path is "." or "" ? null : new IgnorePattern(path, isException, escapes);
    }

    private static string CleanPath(string path, bool escapes) =>
        path.Length == 0 ? "" : LinuxPath.Clean(escapes ? path : path.Replace('\\', '/')).TrimStart('/').Trim();

    /// <summary>The decision for a path, and the patterns that matched it. They also match everything below.</summary>
    internal sealed record Verdict(IgnoreFile File, bool[] Matched, bool Excluded)
    {
        /// <summary>Returns the decision for a direct child.</summary>
        public Verdict Of(string path)
        {
            bool excluded = false;
            bool[] matched = new bool[File._patterns.Length];
            for (int index = 0; index < matched.Length; index++)
            {
                IgnorePattern pattern = File._patterns[index];
                matched[index] = (Matched.Length > 0 && Matched[index]) || (pattern.IsException == excluded && pattern.Matches(path));
                if (matched[index]) { excluded = !pattern.IsException; }
            }
            return new Verdict(File, matched, excluded);
        }

        /// <summary>
        /// Checks whether something below an excluded folder may be included again: only if an exception begins with the folder, as in
        /// moby.
        /// </summary>
        public bool MayIncludeBelow(string folder) => Array.Exists(
            File._patterns, pattern => pattern.IsException && (pattern.Path + "/").StartsWith(folder + "/", StringComparison.Ordinal));
    }
}
