using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>Generates random command lines: one to eight compatible flags, in any order and notation.</summary>
public sealed class RandomCaseGenerator(EngineKind engine, RandomSource random)
{
    /// <summary>Groups of flags that exclude each other.</summary>
    private static readonly string[][] s_conflicts =
    [
        ["rm", "restart"],
        ["no-healthcheck", "health-cmd"],
        ["no-healthcheck", "health-interval"],
        ["no-healthcheck", "health-retries"],
        ["no-healthcheck", "health-start-interval"],
        ["no-healthcheck", "health-start-period"],
        ["no-healthcheck", "health-timeout"],
        ["detach", "attach"],
        ["network", "net"],
    ];

    /// <summary>Flags that require a user-defined network.</summary>
    private static readonly string[] s_networkFlags = ["ip", "ip6", "link-local-ip", "network-alias", "net-alias", "mac-address"];

    private static readonly string[] s_platforms = ["linux/amd64", "linux/arm64", "linux/arm/v7"];

    /// <summary>Flags with separate cases in <see cref="FixedCases"/>.</summary>
    public static IReadOnlyList<string> ExcludedFromRandomCases { get; } = ["cidfile", "use-api-socket", "detach", "disable-content-trust", "kernel-memory", "detach-keys"];

    public Line Next()
    {
        string verb = random.One("create", "create", "run");
        bool detached = verb == "run" && !random.In(3);
        List<Flag> flags = Choose(verb, random.Number(1, 8));
        if (verb == "run" && !detached && flags.Exists(flag => flag.Name == "tty"))
        {
            flags.RemoveAll(flag => flag.Name is "interactive" or "attach"); // without a terminal, docker rejects the combination
        }

        if (detached)
        {
            flags.RemoveAll(flag => flag.Name == "attach");
        }

        List<string[]> parts = [.. flags.SelectMany(flag => Write(flag, flags))];
        if (detached)
        {
            parts.Add([random.One("-d", "--detach")]);
        }

        if (flags.Exists(flag => s_networkFlags.Contains(flag.Name)) && !flags.Exists(flag => flag.Name is "network" or "net"))
        {
            parts.Add(["--network", random.Word()]);
        }

        if (flags.Exists(flag => flag.Name == "log-opt") && !flags.Exists(flag => flag.Name == "log-driver"))
        {
            parts.Add(["--log-driver", "json-file"]);
        }

        return new Line(engine, [verb, .. random.Shuffled(parts).SelectMany(part => part), .. Command()]);
    }

    private List<Flag> Choose(string verb, int count)
    {
        List<Flag> flags = [];
        foreach (Flag flag in random.Shuffled(DockerFlags.All))
        {
            bool isValid = flag.IsOf(verb) && flag.System == engine.System && engine.Supports(flag.Since) && !ExcludedFromRandomCases.Contains(flag.Name);
            if (isValid && !flags.Exists(other => Conflict(flag.Name, other.Name)))
            {
                flags.Add(flag);
            }

            if (flags.Count == count)
            {
                break;
            }
        }

        return flags;
    }

    private static bool Conflict(string one, string other) => s_conflicts.Any(pair => pair.Contains(one) && pair.Contains(other));

    private IEnumerable<string[]> Write(Flag flag, List<Flag> others)
    {
        if (flag.Kind == FlagKind.Switch)
        {
            bool letter = flag.Letter is not null && random.In(2);
            yield return [letter ? $"-{flag.Letter}" : flag.Option + random.One("", "", "=true", "=false")];
            yield break;
        }

        bool network = flag.Name is "network" or "net";
        int count = flag.Kind == FlagKind.List && !network ? random.Number(1, 3) : 1;
        for (int i = 0; i < count; i++)
        {
            yield return Write(flag, Value(flag, others, network));
        }
    }

    private string Value(Flag flag, List<Flag> others, bool network)
    {
        if (network && others.Exists(other => s_networkFlags.Contains(other.Name)))
        {
            return random.Word();
        }

        if (flag.Name == "platform" && others.Exists(other => other.Name == "pull"))
        {
            return random.Of(s_platforms); // when pulling, docker sends other notations unchanged
        }

        bool options = others.Exists(other => other.Name == "log-opt");
        while (true)
        {
            string value = flag.Value(random);
            bool isValid = (!options || flag.Name != "log-driver" || value != "none")
                && (engine.Supports("1.44") || !(value.Contains("mac-address", System.StringComparison.Ordinal) || value.Contains("bind-recursive=readonly", System.StringComparison.Ordinal)));
            if (isValid)
            {
                return value;
            }
        }
    }

    private string[] Write(Flag flag, string value) => flag.Letter is { } letter && random.In(2)
        ? value.Length > 0 && value[0] is not ('=' or '-') && random.In(3) ? [$"-{letter}{value}"] : [$"-{letter}", value]
        : random.In(2) ? [$"{flag.Option}={value}"] : [flag.Option, value];

    private string[] Command() => random.Number(0, 5) switch
    {
        0 => ["alpine", "sh", "-c", "echo 'a b' | cat"],
        1 => ["alpine", "ls", "-la", "/"],
        2 => ["nginx:1.27"],
        3 => ["registry.example.com:5000/team/app", random.Word(), "--" + random.Word() + "=1"],
        _ => ["alpine"],
    };
}
