using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Engine.Build;

/// <summary>What a .dockerignore keeps out of the context. The last line that fits decides, and what is below a folder goes with it.</summary>
internal sealed class IgnoreFile
{
    public const string Name = ".dockerignore";
    private readonly IgnorePattern[] _patterns;

    private IgnoreFile(IEnumerable<IgnorePattern> patterns) => _patterns = [.. patterns];

    /// <summary>Reads the lines as docker does: a comment only where # is first, spaces around taken off, slashes tidied.</summary>
    /// <exception cref="FormatException">A line cannot be a pattern; the message is the line.</exception>
    public static IgnoreFile Parse(IEnumerable<string> lines) => new(lines
        .Select((line, index) => index == 0 ? line.TrimStart('\uFEFF') : line)
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Trim())
        .Where(line => line.Length > 0)
        .Select(Read)
        .OfType<IgnorePattern>());

    /// <summary>The same, but that these files are sent: the engine needs them, and takes them out itself.</summary>
    public IgnoreFile Keeping(params string[] paths) =>
        new(_patterns.Concat(paths.Where(path => Excludes(path)).Select(path => new IgnorePattern(path, bringsBack: true))));

    /// <summary>The root of the context, from which a walk starts.</summary>
    public Verdict Root => new(this, [], Excluded: false);

    private bool Excludes(string path)
    {
        Verdict verdict = Root;
        string[] parts = path.Split('/');
        for (int count = 1; count <= parts.Length; count++) { verdict = verdict.Of(string.Join('/', parts[..count])); }
        return verdict.Excluded;
    }

    private static IgnorePattern? Read(string line)
    {
        bool bringsBack = line.StartsWith('!');
        string path = LinuxPath.Clean(bringsBack ? line[1..].Trim() : line).TrimStart('/');
        return path is "." or "" ? null : new IgnorePattern(path, bringsBack);
    }

    /// <summary>What is decided of one path, and which patterns fitted it: they fit all that is below it, too.</summary>
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
