using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Parity;

namespace PSDockerTools.Tests.DockerCli;

/// <summary>
/// The options of docker run with accepted values; switches have none. They are the flags of the comparison with the docker CLI (tests/Parity).
/// </summary>
internal static class DockerOptions
{
    /// <summary>An obsolete option that docker accepts and ignores.</summary>
    private const string Ignored = "--disable-content-trust";

    /// <summary>Additional values that need quotes in shells or PowerShell.</summary>
    private static readonly Dictionary<string, string[]> s_quotedValues = new()
    {
        ["--annotation"] = ["a b=c,d"],
        ["--blkio-weight"] = ["0x10", "1_000"],
        ["--cgroup-parent"] = ["it's"],
        ["--cidfile"] = ["/tmp/x y"],
        ["--cpu-quota"] = ["050"],
        ["--entrypoint"] = ["-x", "a b"],
        ["--env"] = ["B", "E= x 'y' \"z\" $w `v` %u% \\", "G=\u2018\u00e9\u2019"],
        ["--env-file"] = ["a b,c"],
        ["--hostname"] = ["-x"],
        ["--label"] = ["a=b,c", "a.b/c=it's \"d\""],
        ["--mount"] = ["type=volume,\"volume-opt=o=a,b\",target=/data"],
        ["--name"] = ["010", "1e3"],
        ["--user"] = ["0755"],
        ["--workdir"] = ["C:\\app"],
    };

    public static readonly (string Name, string? Letter, string[] Values)[] All =
    [
        .. DockerFlags.All.Where(flag => !flag.IsUndocumented && flag.Option != Ignored)
            .Select(flag => (flag.Option, flag.Letter is null ? null : "-" + flag.Letter, Values(flag))),
    ];

    /// <summary>The options that docker accepts, but does not list in its help.</summary>
    public static IEnumerable<string> Hidden => DockerFlags.All.Where(flag => flag.IsUndocumented).Select(flag => flag.Option);

    private static string[] Values(Flag flag) =>
        flag.Kind == FlagKind.Switch ? [] : [.. flag.Good, .. s_quotedValues.GetValueOrDefault(flag.Option) ?? Array.Empty<string>()];
}
