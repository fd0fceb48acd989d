using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>Finds similar names.</summary>
internal static class Spelling
{
    /// <summary>Returns the candidate with a similar spelling; null if none exists.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        int allowed = name.Length < 3 ? 0 : name.Length < 5 ? 1 : 2;
        return candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(candidate, name)))
            .Where(pair => pair.Distance <= allowed)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    /// <summary>
    /// Returns the edit distance: the number of letters to insert, delete, replace, or swap with their neighbor. Case is ignored.
    /// </summary>
    public static int Distance(string left, string right)
    {
        int[,] distance = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                distance[i, j] = i == 0 || j == 0 ? i + j : Step(left, right, distance, i, j);
            }
        }

        return distance[left.Length, right.Length];
    }

    private static int Step(string left, string right, int[,] distance, int i, int j)
    {
        int change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
        int best = Math.Min(Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1, distance[i - 1, j - 1] + change);
        bool swapped = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
        return swapped ? Math.Min(best, distance[i - 2, j - 2] + 1) : best;
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
