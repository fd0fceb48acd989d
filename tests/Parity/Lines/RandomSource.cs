using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>A source of random values. The same seed generates the same values.</summary>
public sealed class RandomSource(int seed)
{
    private static readonly string[] s_words = ["web", "db", "cache", "api", "data", "logs", "app", "queue"];
#pragma warning disable CA5394 // not used for security; values must be reproducible
    private readonly Random _random = new(seed);

    /// <summary>Returns a number in the range, including both ends.</summary>
    public int Number(int first, int last) => _random.Next(first, last + 1);

    /// <summary>Returns true with a probability of one in <paramref name="times"/>.</summary>
    public bool In(int times) => _random.Next(times) == 0;
#pragma warning restore CA5394

    public T Of<T>(IReadOnlyList<T> choice) => choice[Number(0, choice.Count - 1)];

    public string One(params string[] choice) => Of(choice);

    public string Word() => Of(s_words);

    /// <summary>Returns a name that is rarely the same.</summary>
    public string Name() => Invariant($"{Word()}{One("-", "_", ".")}{Number(1, 99)}");

    public string Path() => "/" + string.Join('/', Enumerable.Range(0, Number(1, 3)).Select(_ => Word()));

    public int Port() => Number(1, 65000);

    public string Protocol() => One("", "", "/tcp", "/udp", "/sctp", "/TCP");

    public string Address4() => Invariant($"{Number(1, 223)}.{Number(0, 255)}.{Number(0, 255)}.{Number(1, 254)}");

    public string Address6() => Invariant($"2001:db8::{Number(1, 65535):x}:{Number(1, 65535):x}");

    public string Address() => In(3) ? Address6() : Address4();

    public string Hardware() => "02:" + string.Join(':', Enumerable.Range(0, 5).Select(_ => Number(0, 255).ToString("x2", CultureInfo.InvariantCulture)));

    /// <summary>Returns a size in docker's notation.</summary>
    public string Size() => Invariant($"{Number(1, 900)}{One("", ".5", ".25")}{One("m", "M", "mb", "MB", "g", "gb", "MiB", "k", "kb", "KiB")}");

    /// <summary>Returns a duration in Go's notation.</summary>
    public string Duration() => One(
        Invariant($"{Number(1, 300)}s"),
        Invariant($"{Number(1, 59)}m{Number(0, 59)}s"),
        Invariant($"{Number(1, 5)}h"),
        Invariant($"{Number(1, 9)}.{Number(1, 9)}s"),
        Invariant($"{Number(1, 999)}ms"));

    public IEnumerable<T> Shuffled<T>(IReadOnlyList<T> all)
    {
        List<T> rest = [.. all];
        while (rest.Count > 0)
        {
            int at = Number(0, rest.Count - 1);
            yield return rest[at];
            rest.RemoveAt(at);
        }
    }

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
