using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PSDockerTools.Text;

namespace PSDockerTools.Engine.Build;

/// <summary>What goes to the engine for a build: the files of a folder, and a Dockerfile from elsewhere if there is one.</summary>
internal sealed class BuildContext
{
    private readonly EngineReference _engine;
    private readonly string _folder;
    private readonly IgnoreFile _ignore;
    private readonly string? _outsideDockerfile;
    private readonly string _ignoreText;

    public BuildContext(EngineReference engine, ImageBuild build)
    {
        _engine = engine;
        _folder = Path.GetFullPath(build.Context);
        string ignorePath = Path.Combine(_folder, IgnoreFile.Name);
        _ignoreText = File.Exists(ignorePath) ? Reading(ignorePath, File.ReadAllText) : "";
        string dockerfile = build.Dockerfile is null ? OwnDockerfile() : Path.GetFullPath(build.Dockerfile);
        string relative = Path.GetRelativePath(_folder, dockerfile).Replace(Path.DirectorySeparatorChar, '/');
        bool outside = relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        _outsideDockerfile = outside ? dockerfile : null;
        // A name that no file of the context has, as in the CLI.
        Dockerfile = outside ? $".dockerfile.{Guid.NewGuid():N}" : relative;
        try { _ignore = IgnoreFile.Parse(_ignoreText.Split('\n')).Keeping(IgnoreFile.Name, Dockerfile); }
        catch (FormatException e)
        {
            throw new DockerException(DockerErrorKind.Invalid, engine, BuildText.BadIgnorePattern(e.Message, ignorePath), e);
        }
    }

    /// <summary>The Dockerfile's path inside the context.</summary>
    public string Dockerfile { get; }

    /// <summary>All that is sent, folders before what is in them.</summary>
    public IEnumerable<ContextEntry> Entries()
    {
        foreach (ContextEntry entry in Below(new DirectoryInfo(_folder), "", _ignore.Root))
        {
            if (_outsideDockerfile is null || entry.Path != IgnoreFile.Name) { yield return entry; }
        }
        if (_outsideDockerfile is null) { yield break; }
        yield return new ContextEntry(Dockerfile, new FileInfo(_outsideDockerfile), null);
        // So that COPY . does not copy it.
        string ignore = (_ignoreText.Length == 0 ? IgnoreFile.Name : _ignoreText) + $"\n{Dockerfile}\n";
        yield return new ContextEntry(IgnoreFile.Name, null, Encoding.UTF8.GetBytes(ignore));
    }

    /// <summary>Reads a file of the context; what cannot be read is told by its name.</summary>
    public T Reading<T>(string path, Func<string, T> read)
    {
        try { return read(path); }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new DockerException(DockerErrorKind.Invalid, _engine, BuildText.ContextUnreadable(path, e.Message), e);
        }
    }

    private IEnumerable<ContextEntry> Below(DirectoryInfo folder, string prefix, IgnoreFile.Verdict above)
    {
        FileSystemInfo[] found = Reading(folder.FullName, _ => folder.GetFileSystemInfos());
        foreach (FileSystemInfo one in found.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            string path = prefix + one.Name;
            IgnoreFile.Verdict verdict = above.Of(path);
            if (!verdict.Excluded) { yield return new ContextEntry(path, one, null); }
            if (one is not DirectoryInfo inner || one.LinkTarget is not null) { continue; }
            if (verdict.Excluded && !verdict.MayBringBackBelow(path)) { continue; } // never walked: node_modules costs nothing
            foreach (ContextEntry entry in Below(inner, path + "/", verdict)) { yield return entry; }
        }
    }

    private string OwnDockerfile()
    {
        string usual = Path.Combine(_folder, "Dockerfile");
        string lower = Path.Combine(_folder, "dockerfile");
        return !File.Exists(usual) && File.Exists(lower) ? lower : usual;
    }
}

/// <summary>One thing that is sent: a file, folder or link of the disk, or text that is on none.</summary>
internal sealed record ContextEntry(string Path, FileSystemInfo? Source, byte[]? Content);
