using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PSDockerTools.Session;

/// <summary>
/// Warnings about docker's configuration that a cmdlet writes later, each once per process. The code that reads the configuration cannot write
/// warnings, because argument completers also run it.
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
