using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>Makes up lines: one to eight flags that go together, in any order and way of writing.</summary>
public sealed class LineMaker(EngineKind engine, Chance chance)
{
    /// <summary>Of each of these, one may be in a line.</summary>
    private static readonly string[][] s_clashes =
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

    /// <summary>What only a network of one's own can have.</summary>
    private static readonly string[] s_ofNetwork = ["ip", "ip6", "link-local-ip", "network-alias", "net-alias", "mac-address"];

    private static readonly string[] s_platforms = ["linux/amd64", "linux/arm64", "linux/arm/v7"];

    /// <summary>What is said by itself, or in a line of <see cref="LineBook"/>.</summary>
    public static IReadOnlyList<string> Alone { get; } = ["cidfile", "use-api-socket", "detach", "disable-content-trust", "kernel-memory", "detach-keys"];

    public Line Make()
    {
        string verb = chance.One("create", "create", "run");
        bool detached = verb == "run" && !chance.In(3);
        List<Flag> flags = Choose(verb, chance.Number(1, 8));
        if (verb == "run" && !detached && flags.Exists(flag => flag.Name == "tty"))
        {
            flags.RemoveAll(flag => flag.Name is "interactive" or "attach"); // without a terminal docker refuses both together
        }

        if (detached)
        {
            flags.RemoveAll(flag => flag.Name == "attach");
        }

        List<string[]> parts = [.. flags.SelectMany(flag => Write(flag, flags))];
        if (detached)
        {
            parts.Add([chance.One("-d", "--detach")]);
        }

        if (flags.Exists(flag => s_ofNetwork.Contains(flag.Name)) && !flags.Exists(flag => flag.Name is "network" or "net"))
        {
            parts.Add(["--network", chance.Word()]);
        }

        if (flags.Exists(flag => flag.Name == "log-opt") && !flags.Exists(flag => flag.Name == "log-driver"))
        {
            parts.Add(["--log-driver", "json-file"]);
        }

        return new Line(engine, [verb, .. chance.Shuffled(parts).SelectMany(part => part), .. Command()]);
    }

    private List<Flag> Choose(string verb, int count)
    {
        List<Flag> flags = [];
        foreach (Flag flag in chance.Shuffled(DockerFlags.All))
        {
            bool fits = flag.IsOf(verb) && flag.System == engine.System && engine.Has(flag.Since) && !Alone.Contains(flag.Name);
            if (fits && !flags.Exists(other => Clash(flag.Name, other.Name)))
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

    private static bool Clash(string one, string other) => s_clashes.Any(pair => pair.Contains(one) && pair.Contains(other));

    private IEnumerable<string[]> Write(Flag flag, List<Flag> beside)
    {
        if (flag.Kind == FlagKind.Switch)
        {
            bool letter = flag.Letter is not null && chance.In(2);
            yield return [letter ? $"-{flag.Letter}" : flag.Option + chance.One("", "", "=true", "=false")];
            yield break;
        }

        bool network = flag.Name is "network" or "net";
        int count = flag.Kind == FlagKind.List && !network ? chance.Number(1, 3) : 1;
        for (int i = 0; i < count; i++)
        {
            yield return Write(flag, Value(flag, beside, network));
        }
    }

    private string Value(Flag flag, List<Flag> beside, bool network)
    {
        if (network && beside.Exists(other => s_ofNetwork.Contains(other.Name)))
        {
            return chance.Word();
        }

        if (flag.Name == "platform" && beside.Exists(other => other.Name == "pull"))
        {
            return chance.Of(s_platforms); // pulling, docker passes on others as they were typed
        }

        bool options = beside.Exists(other => other.Name == "log-opt");
        while (true)
        {
            string value = flag.Value(chance);
            bool fits = (!options || flag.Name != "log-driver" || value != "none")
                && (engine.Has("1.44") || !(value.Contains("mac-address", System.StringComparison.Ordinal) || value.Contains("bind-recursive=readonly", System.StringComparison.Ordinal)));
            if (fits)
            {
                return value;
            }
        }
    }

    private string[] Write(Flag flag, string value) => flag.Letter is { } letter && chance.In(2)
        ? value.Length > 0 && value[0] is not ('=' or '-') && chance.In(3) ? [$"-{letter}{value}"] : [$"-{letter}", value]
        : chance.In(2) ? [$"{flag.Option}={value}"] : [flag.Option, value];

    private string[] Command() => chance.Number(0, 5) switch
    {
        0 => ["alpine", "sh", "-c", "echo 'a b' | cat"],
        1 => ["alpine", "ls", "-la", "/"],
        2 => ["nginx:1.27"],
        3 => ["registry.example.com:5000/team/app", chance.Word(), "--" + chance.Word() + "=1"],
        _ => ["alpine"],
    };
}
