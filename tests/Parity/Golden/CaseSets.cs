using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>The recorded sets of test cases.</summary>
public static class CaseSets
{
    public const string Flags = "flags";
    public const string Commands = "commands";
    public const string Rejections = "rejections";
    public const string Updates = "updates";
    public const string Sets = "sets";

    /// <summary>The number of random cases per API version.</summary>
    private const int SetCount = 100;

    private const int Seed = 20;

    /// <summary>
    /// Returns the cases of a flag: accepted values for every API version; rejected values for the newest only, because the rejection does
    /// not depend on the version; and flags of Windows with a Linux engine.
    /// </summary>
    public static IEnumerable<Line> FlagLines(Flag flag) =>
    [
        .. For(EngineKind.ApiVersions, flag.System, FixedCases.Accepted(flag)),
        .. For([EngineKind.ApiVersions[^1]], flag.System, FixedCases.Rejected(flag)),
        .. For([EngineKind.ApiVersions[^1]], "linux", FixedCases.Accepted(flag).Take(flag.System == "linux" ? 0 : 1)),
    ];

    public static IEnumerable<Line> CommandLines =>
    [
        .. For(EngineKind.ApiVersions, "linux", FixedCases.Commands),
        .. For([.. EngineKind.ApiVersions.Where(api => new EngineKind(api).Supports("1.44"))], "linux", FixedCases.SeveralNetworks),
        .. FixedCases.Proxied.Select(words => new Line(new EngineKind(EngineKind.ApiVersions[^1], Proxied: true), words)),
    ];

    public static IEnumerable<Line> RejectedLines => For([EngineKind.ApiVersions[^1]], "linux", FixedCases.Rejections);

    public static IEnumerable<Line> UpdateLines => For(EngineKind.ApiVersions, "linux", FixedCases.Updates);

    /// <summary>The random cases to record. After a change of the generator they differ from the recorded ones, which are replayed.</summary>
    public static IEnumerable<Line> SetLines => EngineKind.ApiVersions.SelectMany(api => RandomCases(api, Seed, SetCount));

    /// <summary>Generates random cases. The same seed generates the same cases.</summary>
    public static IEnumerable<Line> RandomCases(string api, int seed, int count)
    {
        RandomCaseGenerator generator = new(new EngineKind(api), new RandomSource(seed + (int)(double.Parse(api, CultureInfo.InvariantCulture) * 100000)));
        return Enumerable.Range(0, count).Select(_ => generator.Next());
    }

    private static IEnumerable<Line> For(IEnumerable<string> apis, string system, IEnumerable<IReadOnlyList<string>> lines) =>
        [.. lines.SelectMany(words => apis.Select(api => new Line(new EngineKind(api, system), words)))];
}
