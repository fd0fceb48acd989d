using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;
using PSDockerTools.Builds;
using PSDockerTools.Errors;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// The build context that is sent to the engine: the files of a folder, and a Dockerfile from outside the folder if there is one.
/// </summary>
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
        _ignoreText = File.Exists(ignorePath) ? ReadOrFail(ignorePath, () => File.ReadAllText(ignorePath)) : "";
        string dockerfile = RealPath.Of(build.Dockerfile is null ? DefaultDockerfile() : Path.GetFullPath(build.Dockerfile));
        string relative = Path.GetRelativePath(_folder, dockerfile).Replace(Path.DirectorySeparatorChar, '/');
        bool outside = relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        _outsideDockerfile = outside ? dockerfile : null;
        // A unique name that does not exist in the context, as in the docker CLI.
        Dockerfile = outside ? $".dockerfile.{Guid.NewGuid():N}" : relative;
        try { _ignore = IgnoreFile.Parse(_ignoreText, ignorePath).Keeping(IgnoreFile.Name, Dockerfile); }
        catch (FormatException e) { throw Refusal(BuildMessages.ValidPatterns(e.Message), e); }
    }

    /// <summary>The path of the Dockerfile inside the context.</summary>
    public string Dockerfile { get; }

    /// <summary>The files that were found but cannot be sent (sockets).</summary>
    public IReadOnlyList<string> NotSent => _notSent;

    /// <summary>Returns the entries to send, folders before their contents.</summary>
    public IEnumerable<ContextEntry> Entries()
    {
        foreach (ContextEntry entry in Below(_folder, _folder, [], _ignore.Root, ""))
        {
            if (_outsideDockerfile is null || !entry.Name.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(IgnoreFile.Name))) { yield return entry; }
        }
        if (_outsideDockerfile is null) { yield break; }
        yield return new ContextEntry(Encoding.UTF8.GetBytes(Dockerfile), ContextKind.File, _outsideDockerfile, _outsideDockerfile);
        // Excludes the added Dockerfile, so that COPY . does not copy it.
        string ignore = (_ignoreText.Length == 0 ? IgnoreFile.Name : _ignoreText) + $"\n{Dockerfile}\n";
        yield return new ContextEntry(Encoding.UTF8.GetBytes(IgnoreFile.Name), ContextKind.File, "", IgnoreFile.Name) { Content = Encoding.UTF8.GetBytes(ignore) };
    }

    /// <summary>Reads a part of the context. A failure is reported with the path, and never as a failure of the engine.</summary>
    public T ReadOrFail<T>(string path, Func<T> read)
    {
        try { return read(); }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException) { throw Refusal(BuildMessages.ContextUnreadable(path, Reason(e)), e); }
    }

    /// <summary>Creates the error that ends the build before the engine has the complete context.</summary>
    public DockerException Refusal(ErrorText text, Exception? cause = null) => new(DockerErrorKind.Invalid, _engine, text, cause);

    private IEnumerable<ContextEntry> Below(string folder, string displayPath, byte[] prefix, IgnoreFile.Verdict above, string pathPrefix)
    {
        foreach (ContextFolder.Item item in ReadOrFail(displayPath, () => ContextFolder.List(folder)))
        {
            string path = pathPrefix + item.Name;
            string itemPath = Path.Combine(displayPath, item.Name);
            IgnoreFile.Verdict verdict = above.Of(path);
            bool isWalked = item.Kind == ContextKind.Folder && (!verdict.Excluded || verdict.MayIncludeBelow(path));
            if (verdict.Excluded && !isWalked) { continue; } // excluded folders such as node_modules are never opened
            if (item.Kind == ContextKind.Socket)
            {
                _notSent.Add(itemPath);
                continue;
            }
            byte[] name = [.. prefix, .. item.Bytes];
            using SafeFileHandle? handle = item.IsUtf8 ? null : ReadOrFail(itemPath, () => LinuxFolder.Open(folder, item.Bytes));
            string source = handle is null ? Path.Combine(folder, item.Name) : LinuxFolder.PathOf(handle);
            if (!verdict.Excluded)
            {
                yield return new ContextEntry(name, item.Kind, source, itemPath)
                {
                    Handle = handle,
                    Target = item.Kind == ContextKind.Link ? ReadOrFail(itemPath, () => Target(folder, item)) : null,
                };
            }
            if (!isWalked) { continue; }
            foreach (ContextEntry entry in Below(source, itemPath, [.. name, (byte)'/'], verdict, path + "/")) { yield return entry; }
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

    private string DefaultDockerfile()
    {
        string usual = Path.Combine(_folder, "Dockerfile");
        string lower = Path.Combine(_folder, "dockerfile");
        return !File.Exists(usual) && File.Exists(lower) ? lower : usual;
    }
}
