using System.IO;

namespace PSDockerTools.Engine.Build;

/// <summary>A path without symbolic links, in any of its folders, as the CLI compares where a Dockerfile and its context are.</summary>
internal static class RealPath
{
    private const int MostLinks = 40; // as the kernel: a loop of links leads nowhere

    public static string Of(string path)
    {
        for (int links = 0; links < MostLinks; links++)
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
