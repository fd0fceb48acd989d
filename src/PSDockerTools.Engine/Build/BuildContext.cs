using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;
using PSDockerTools.Builds;
using PSDockerTools.Errors;

namespace PSDockerTools.Engine.Build;

/// <summary>What goes to the engine for a build: the files of a folder, and a Dockerfile from elsewhere if there is one.</summary>
internal sealed class BuildContext
{
    private readonly EngineEndpoint _engine;
    private readonly string _folder;
    private readonly IgnoreFile _ignore;
    private readonly string? _outsideDockerfile;
    private readonly string _ignoreText;
    private readonly List<string> _notSent = [];

    public BuildContext(EngineEndpoint engine, ImageBuild build)
    {
        _engine = engine;
        _folder = RealPath.Of(Path.GetFullPath(build.Context));
        string ignorePath = Path.Combine(_folder, IgnoreFile.Name);
        if (Directory.Exists(ignorePath)) { throw Refusal(BuildMessages.IgnoreFileUnreadable(ignorePath)); }
        _ignoreText = File.Exists(ignorePath) ? Reading(ignorePath, () => File.ReadAllText(ignorePath)) : "";
        string dockerfile = RealPath.Of(build.Dockerfile is null ? OwnDockerfile() : Path.GetFullPath(build.Dockerfile));
        string relative = Path.GetRelativePath(_folder, dockerfile).Replace(Path.DirectorySeparatorChar, '/');
        bool outside = relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        _outsideDockerfile = outside ? dockerfile : null;
        // A name that no file of the context has, as in the CLI.
        Dockerfile = outside ? $".dockerfile.{Guid.NewGuid():N}" : relative;
        try { _ignore = IgnoreFile.Parse(_ignoreText, ignorePath).Keeping(IgnoreFile.Name, Dockerfile); }
        catch (FormatException e) { throw Refusal(BuildMessages.ValidPatterns(e.Message), e); }
    }

    /// <summary>The Dockerfile's path inside the context.</summary>
    public string Dockerfile { get; }

    /// <summary>What was found on the way, but cannot be sent.</summary>
    public IReadOnlyList<string> NotSent => _notSent;

    /// <summary>All that is sent, folders before what is in them.</summary>
    public IEnumerable<ContextEntry> Entries()
    {
        foreach (ContextEntry entry in Below(_folder, _folder, [], _ignore.Root, ""))
        {
            if (_outsideDockerfile is null || !entry.Name.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(IgnoreFile.Name))) { yield return entry; }
        }
        if (_outsideDockerfile is null) { yield break; }
        yield return new ContextEntry(Encoding.UTF8.GetBytes(Dockerfile), ContextKind.File, _outsideDockerfile, _outsideDockerfile);
        // So that COPY . does not copy it.
        string ignore = (_ignoreText.Length == 0 ? IgnoreFile.Name : _ignoreText) + $"\n{Dockerfile}\n";
        yield return new ContextEntry(Encoding.UTF8.GetBytes(IgnoreFile.Name), ContextKind.File, "", IgnoreFile.Name) { Content = Encoding.UTF8.GetBytes(ignore) };
    }

    /// <summary>Reads something of the context; what cannot be read is refused by its name, and is never a failure of the engine.</summary>
    public T Reading<T>(string path, Func<T> read)
    {
        try { return read(); }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException) { throw Refusal(BuildMessages.ContextUnreadable(path, Reason(e)), e); }
    }

    /// <summary>What ends the build before the engine has the whole context.</summary>
    public DockerException Refusal(ErrorText text, Exception? cause = null) => new(DockerErrorKind.Invalid, _engine, text, cause);

    private IEnumerable<ContextEntry> Below(string folder, string shown, byte[] prefix, IgnoreFile.Verdict above, string pathPrefix)
    {
        foreach (ContextFolder.Item item in Reading(shown, () => ContextFolder.List(folder)))
        {
            string path = pathPrefix + item.Name;
            string itemShown = Path.Combine(shown, item.Name);
            IgnoreFile.Verdict verdict = above.Of(path);
            bool walked = item.Kind == ContextKind.Folder && (!verdict.Excluded || verdict.MayBringBackBelow(path));
            if (verdict.Excluded && !walked) { continue; } // never opened: node_modules costs nothing
            if (item.Kind == ContextKind.Socket)
            {
                _notSent.Add(itemShown);
                continue;
            }
            byte[] name = [.. prefix, .. item.Bytes];
            using SafeFileHandle? reached = item.HasText ? null : Reading(itemShown, () => LinuxFolder.Reach(folder, item.Bytes));
            string source = reached is null ? Path.Combine(folder, item.Name) : LinuxFolder.PathOf(reached);
            if (!verdict.Excluded)
            {
                yield return new ContextEntry(name, item.Kind, source, itemShown)
                {
                    Reached = reached,
                    Target = item.Kind == ContextKind.Link ? Reading(itemShown, () => Target(folder, item)) : null,
                };
            }
            if (!walked) { continue; }
            foreach (ContextEntry entry in Below(source, itemShown, [.. name, (byte)'/'], verdict, path + "/")) { yield return entry; }
        }
    }

    private static byte[] Target(string folder, ContextFolder.Item item)
    {
        if (OperatingSystem.IsLinux()) { return LinuxFolder.Target(folder, item.Bytes); }
        string path = Path.Combine(folder, item.Name);
        string target = new FileInfo(path).LinkTarget ?? throw new FileNotFoundException(null, path);
        return Encoding.UTF8.GetBytes(OperatingSystem.IsWindows() ? target.Replace('\\', '/') : target);
    }

    private static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist any more",
        UnauthorizedAccessException => "access is denied",
        _ => e.Message,
    };

    private string OwnDockerfile()
    {
        string usual = Path.Combine(_folder, "Dockerfile");
        string lower = Path.Combine(_folder, "dockerfile");
        return !File.Exists(usual) && File.Exists(lower) ? lower : usual;
    }
}
