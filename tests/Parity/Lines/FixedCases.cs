using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Parity;

/// <summary>The fixed test cases: each flag with each of its values.</summary>
public static class FixedCases
{
    private const string Image = "alpine";

    /// <summary>Returns the command lines with a flag that docker accepts if the engine supports it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Accepted(Flag flag) => [.. CasesOf(flag)];

    /// <summary>Returns the command lines with a flag that docker rejects.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rejected(Flag flag) => [.. flag.Bad.Select(value => Create(flag, [$"{flag.Option}={value}"]))];

    /// <summary>Notations of the image and the container's command.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Commands { get; } =
    [
        ["create", "alpine"],
        ["run", "-d", "alpine"],
        ["run", "alpine"],
        ["container", "create", "alpine"],
        ["container", "run", "--detach", "alpine"],
        ["create", "alpine", "sh", "-c", "echo a b; exit 3"],
        ["create", "alpine", "ls", "-la", "--color", "/"],
        ["create", "alpine", "echo", "", "a,b", "  c ", "'d'", "\"e\"", "$f", "*", "\\g"],
        ["create", "alpine", "--", "x"],
        ["create", "--", "alpine", "-x"],
        ["create", "alpine", "--rm"],
        ["create", "nginx:1.27"],
        ["create", "registry.example.com:5000/team/app:v1"],
        ["create", "localhost/app"],
        ["create", "alpine@sha256:c5b1261d6d3e43071626931fc004f70149baeba2c8ec672bd4f27761f8e1ad6b"],
        ["create", "c5b1261d6d3e43071626931fc004f70149baeba2c8ec672bd4f27761f8e1ad6b"],
        ["create", "c5b1261d6d3e"],
        ["run", "-it", "-d", "alpine", "sh"],
        ["run", "-dit", "alpine", "sh"],
        ["create", "-it", "alpine", "sh"],
        ["create", "-ith", "web", "alpine"],
        ["run", "-i", "alpine", "cat"],
        ["run", "-t", "alpine", "ls"],
        ["run", "--rm", "-i", "alpine", "cat"],
        ["run", "-a", "stdout", "alpine", "ls"],
        ["run", "-a", "stdin", "-a", "stderr", "-i", "alpine", "cat"],
        ["run", "-a", "stdout", "-i", "alpine", "cat"],
        ["create", "-a", "stdin", "alpine", "cat"],
        ["run", "-dp8080:80", "alpine"],
        ["run", "-d", "-p=8080:80", "alpine"],
        ["run", "-d=true", "alpine"],
        ["run", "-d=false", "alpine"],
        ["run", "--detach=false", "--rm=true", "alpine"],
        ["create", "--name=a", "--name", "b", "alpine"],
        ["create", "--memory", "1g", "-m", "2g", "alpine"],
        ["create", "-e", "A=1", "-e", "A=2", "alpine"],
        ["create", "--env-file", "app.env", "-e", "APP=3", "-e", "B=1", "alpine"],
        ["create", "--label-file", "labels.txt", "-l", "from=line", "alpine"],
        ["create", "-l", "a=1", "-l", "a=2", "alpine"],
        ["create", "-v", "data:/data", "-v", "data:/data", "alpine"],
        ["create", "-p", "80", "-p", "8080:80", "--expose", "80", "--expose", "81", "alpine"],
        ["create", "-p", "8080:80", "-p", "8080:80", "alpine"],
        ["create", "--ulimit", "nofile=1:2", "--ulimit", "core=1", "--ulimit", "nofile=3:4", "alpine"],
        ["create", "--cap-add", "sys_admin", "--cap-add", "CAP_SYS_ADMIN", "--cap-add", "chown", "alpine"],
        ["create", "--tmpfs", "/run", "--tmpfs", "/run:ro", "alpine"],
        ["create", "--sysctl", "net.a=1", "--sysctl", "net.a=2", "alpine"],
        ["create", "--device", "/dev/null", "--device", "vendor.com/class=name", "--gpus", "all", "alpine"],
        ["create", "--security-opt", "systempaths=unconfined", "--security-opt", "label=disable", "alpine"],
        ["create", "--network", "front", "--link", "db:database", "alpine"],
        ["create", "--network", "host", "--link", "db:database", "alpine"],
        ["create", "--network", "host", "-p", "80:80", "alpine"],
        ["create", "--network", "front", "--mac-address", "02:42:ac:11:00:02", "alpine"],
        ["create", "--network", "host", "--hostname", "web", "alpine"],
        ["create", "--network", "container:web", "--hostname", "web", "alpine"],
        ["create", "--ip", "172.17.0.9", "alpine"],
        ["create", "--health-cmd", "true", "--health-interval", "5s", "--health-retries", "2", "--health-timeout", "1s", "alpine"],
        ["create", "--log-driver", "none", "alpine"],
        ["create", "--rm", "--restart", "no", "alpine"],
        ["create", "--memory", "1g", "--memory-swap", "2g", "--memory-reservation", "512m", "alpine"],
        ["create", "--cpus", "1.5", "--cpu-shares", "512", "alpine"],
    ];

    /// <summary>Several networks. Docker sends the request to any engine; the module itself rejects it for an old engine.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> SeveralNetworks { get; } =
    [
        ["create", "--network", "front", "--network", "back", "alpine"],
        ["create", "--network", "name=front,alias=a", "--network", "name=back,ip=10.2.0.5", "alpine"],
        ["create", "--network", "front", "--network", "back", "--network-alias", "www", "--ip", "10.1.0.5", "alpine"],
        ["run", "-d", "--net", "front", "--network", "name=back,gw-priority=5,driver-opt=a=b", "alpine"],
    ];

    /// <summary>Cases with proxies in the user's configuration, which are added as environment variables.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Proxied { get; } =
    [
        ["create", "alpine"],
        ["run", "-d", "-e", "A=1", "alpine"],
        ["run", "-e", "HTTP_PROXY=mine", "-e", "no_proxy=", "alpine"],
        ["create", "-e", "https_proxy", "--env-file", "app.env", "alpine"],
    ];

    /// <summary>Conflicting options and invalid command lines.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rejections { get; } =
    [
        ["run"],
        ["create"],
        ["create", "--name"],
        ["create", "--nonsense", "alpine"],
        ["create", "--name", "web"],
        ["create", "-Z", "alpine"],
        ["create", "UPPER"],
        ["create", "a b"],
        ["create", ""],
        ["create", "alpine:"],
        ["create", "alpine:a b"],
        ["create", "--detach", "alpine"],
        ["create", "-d", "alpine"],
        ["run", "--rm", "--restart", "always", "alpine"],
        ["create", "--rm", "--restart", "on-failure", "alpine"],
        ["create", "--rm", "--restart", "unless-stopped", "alpine"],
        ["run", "-d", "-a", "stdout", "alpine"],
        ["create", "--no-healthcheck", "--health-cmd", "true", "alpine"],
        ["create", "--no-healthcheck", "--health-interval", "5s", "alpine"],
        ["create", "--no-healthcheck", "--health-retries", "2", "alpine"],
        ["create", "--no-healthcheck", "--health-timeout", "5s", "alpine"],
        ["create", "--no-healthcheck", "--health-start-period", "5s", "alpine"],
        ["create", "--log-driver", "none", "--log-opt", "max-size=1m", "alpine"],
        ["create", "--network", "front", "--network", "host", "alpine"],
        ["create", "--network", "bridge", "--network", "front", "alpine"],
        ["create", "--network", "front", "--network", "front", "alpine"],
        ["create", "--network", "host", "--network-alias", "www", "alpine"],
        ["create", "--network-alias", "www", "alpine"],
        ["create", "--network", "name=front,alias=a", "--network-alias", "b", "alpine"],
        ["create", "--network", "name=front,ip=10.0.0.1", "--ip", "10.0.0.2", "alpine"],
        ["create", "--network", "name=front,ip6=2001:db8::1", "--ip6", "2001:db8::2", "alpine"],
        ["create", "--network", "name=front,mac-address=02:42:ac:11:00:02", "--mac-address", "02:42:ac:11:00:03", "alpine"],
        ["create", "--network", "name=front,link-local-ip=169.254.1.1", "--link-local-ip", "169.254.1.2", "alpine"],
        ["create", "--name", "a", "--platform", "li nux/amd64", "alpine"],
        ["update", "web"],
        ["update", "--cpus", "1"],
        ["update", "--memory", "lots", "web"],
        ["update", "--restart", ":3", "web"],
        ["update", "--cpu-shares", "1.5", "web"],
        ["update", "--pids-limit", "", "web"],
        ["update", "--cpus", "1.0000000001", "web"],
        ["update", "--env", "A=1", "web"],
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Updates { get; } =
    [
        .. DockerFlags.All.Where(flag => flag.IsOfUpdate)
            .SelectMany(flag => flag.Good.Where(value => value.Length > 0).Select(value => (IReadOnlyList<string>)["update", flag.Option, value, "web"])),
        ["update", "-c", "512", "-m", "1g", "--memory-swap", "-1", "web"],
        ["update", "--cpus=1.5", "--restart=on-failure:3", "web", "db"],
    ];

    private static IEnumerable<IReadOnlyList<string>> CasesOf(Flag flag)
    {
        if (flag.Kind == FlagKind.Switch)
        {
            foreach (string value in flag.Good)
            {
                yield return Create(flag, [value.Length == 0 ? flag.Option : $"{flag.Option}={value}"]);
            }
        }
        else
        {
            foreach (string value in flag.Good)
            {
                yield return Create(flag, [flag.Option, value]);
            }

            yield return Create(flag, [$"{flag.Option}={flag.Good[0]}"]);
        }

        string[] first = flag.Kind == FlagKind.Switch ? [flag.Option] : [flag.Option, flag.Good[0]];
        if (flag.Verb.Length == 0)
        {
            // Detached and attached, for the flags of both
            yield return ["run", "-d", .. flag.RequiredWords, .. first, Image];
            yield return ["run", .. flag.RequiredWords, .. first, Image, "ls"];
        }

        if (flag.Letter is { } letter)
        {
            yield return Create(flag, flag.Kind == FlagKind.Switch ? [$"-{letter}"] : [$"-{letter}", flag.Good[0]]);
        }

        if (flag.Kind == FlagKind.List && flag.Name is not ("network" or "net"))
        {
            yield return Create(flag, [.. flag.Good.SelectMany(value => new[] { flag.Option, value })]);
        }
    }

    private static IReadOnlyList<string> Create(Flag flag, IReadOnlyList<string> words) =>
        [flag.Verb.Length == 0 ? "create" : flag.Verb, .. flag.RequiredWords, .. words, Image];
}
