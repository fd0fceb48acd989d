using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>What is said in every run, and recorded.</summary>
public static class Chapters
{
    public const string Flags = "flags";
    public const string Commands = "commands";
    public const string Refusals = "refusals";
    public const string Updates = "updates";
    public const string Sets = "sets";

    /// <summary>How many generated sets are recorded for each API.</summary>
    private const int SetCount = 100;

    private const int Seed = 20;

    /// <summary>What docker takes, for every API; what it refuses, for the newest, since that does not depend on it; and what is for Windows on Linux.</summary>
    public static IEnumerable<Line> FlagLines(Flag flag) =>
    [
        .. For(EngineKind.ApiVersions, flag.System, LineBook.Taken(flag)),
        .. For([EngineKind.ApiVersions[^1]], flag.System, LineBook.Refused(flag)),
        .. For([EngineKind.ApiVersions[^1]], "linux", LineBook.Taken(flag).Take(flag.System == "linux" ? 0 : 1)),
    ];

    public static IEnumerable<Line> CommandLines =>
    [
        .. For(EngineKind.ApiVersions, "linux", LineBook.Commands),
        .. For([.. EngineKind.ApiVersions.Where(api => new EngineKind(api).Has("1.44"))], "linux", LineBook.SeveralNetworks),
        .. LineBook.Proxied.Select(words => new Line(new EngineKind(EngineKind.ApiVersions[^1], Proxied: true), words)),
    ];

    public static IEnumerable<Line> RefusedLines => For([EngineKind.ApiVersions[^1]], "linux", LineBook.Refusals);

    public static IEnumerable<Line> UpdateLines => For(EngineKind.ApiVersions, "linux", LineBook.Updates);

    /// <summary>New ones where the generator was changed; what is replayed is what was recorded.</summary>
    public static IEnumerable<Line> SetLines => EngineKind.ApiVersions.SelectMany(api => Made(api, Seed, SetCount));

    /// <summary>Generated lines. The same seed makes the same.</summary>
    public static IEnumerable<Line> Made(string api, int seed, int count)
    {
        LineMaker maker = new(new EngineKind(api), new Chance(seed + (int)(double.Parse(api, CultureInfo.InvariantCulture) * 100000)));
        return Enumerable.Range(0, count).Select(_ => maker.Make());
    }

    private static IEnumerable<Line> For(IEnumerable<string> apis, string system, IEnumerable<IReadOnlyList<string>> lines) =>
        [.. lines.SelectMany(words => apis.Select(api => new Line(new EngineKind(api, system), words)))];
}
