using System.IO;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// Resolves symbolic links in all folders of a path, as the docker CLI does to compare the locations of Dockerfile and context.
/// </summary>
internal static class RealPath
{
    private const int MaxLinks = 40; // the kernel's limit, which ends loops

    public static string Of(string path)
    {
        for (int links = 0; links < MaxLinks; links++)
        {
            string? next = WithoutFirstLink(path);
            if (next is null) { break; }
            path = next;
        }
        return path;
    }

    private static string? WithoutFirstLink(string path)
    {
        string root = Path.GetPathRoot(path) ?? "";
        string[] parts = path[root.Length..].Split(Path.DirectorySeparatorChar);
        string reached = root;
        for (int index = 0; index < parts.Length; index++)
        {
            string parent = reached;
            reached = Path.Combine(reached, parts[index]);
            if (new FileInfo(reached).LinkTarget is not string target) { continue; }
            return Path.GetFullPath(Path.Combine([parent, target, .. parts[(index + 1)..]]));
        }
        return null;
    }
}
