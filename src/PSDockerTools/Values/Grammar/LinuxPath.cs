using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools;

/// <summary>Paths of a Linux host, independent of the local operating system.</summary>
internal static class LinuxPath
{
    /// <summary>Returns the shortest equivalent path, as Go's path.Clean: without //, ., inner .. elements and a trailing slash.</summary>
    public static string Clean(string path)
    {
        bool rooted = path.StartsWith('/');
        List<string> parts = [];
        foreach (string part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..") { parts.Add(part); }
            else if (parts.Count > 0 && parts[^1] != "..") { parts.RemoveAt(parts.Count - 1); }
            else if (!rooted) { parts.Add(part); }
        }
        string clean = (rooted ? "/" : "") + string.Join('/', parts);
        return clean.Length == 0 ? "." : clean;
    }
}
