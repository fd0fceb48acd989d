using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PSDockerTools.Session;

/// <summary>
/// What is wrong with docker's configuration, until a cmdlet warns of it: once in a process, however often the file is read. Who reads it
/// cannot warn, since completers read it too.
/// </summary>
internal static class ConfigurationWarnings
{
    private static readonly ConcurrentDictionary<string, bool> s_known = new();
    private static readonly ConcurrentQueue<string> s_new = new();

    public static void Add(string warning)
    {
        if (s_known.TryAdd(warning, true)) { s_new.Enqueue(warning); }
    }

    public static bool TryTake([NotNullWhen(true)] out string? warning) => s_new.TryDequeue(out warning);
}
