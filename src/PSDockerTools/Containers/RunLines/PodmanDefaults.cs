using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Containers;

/// <summary>
/// The defaults that Podman's inspection reports for a container; Docker's reports only requested values. A value that equals the default is treated
/// as not requested.
/// </summary>
internal static class PodmanDefaults
{
    public const string Network = "podman";
    public const string LogDriver = "json-file"; // Podman's default is k8s-file, which it reports under Docker's name
    public const string Runtime = "oci";
    public const string IpcMode = "shareable";
    public const long SharedMemory = 65536000;
    public const long PidsLimit = 2048;
    public const long StopTimeout = 10;
    public const long Swappiness = 0;
    private const string NewestTag = ":latest";
    private static readonly string[] s_registries = ["localhost/", "docker.io/library/", "docker.io/"];
    private static readonly string[] s_annotations =
        ["io.container.manager", "io.podman.annotations.", "io.kubernetes.cri-o.", "org.opencontainers.image.", "org.systemd.property.", "run.oci."];
    private static readonly string[] s_environment = ["container=podman", "container=oci", "TERM=xterm", "HOME=/", "HOME=/root"];
    private static readonly string[] s_bindOptions = ["rw", "rprivate", "rbind", "nosuid", "nodev"];
    private static readonly string[] s_ulimits = ["nofile", "nproc"];
    private static readonly TimeSpan s_healthTime = TimeSpan.FromSeconds(30);
    private const int HealthRetries = 3;
    private const int IdDigits = 64;

    /// <summary>
    /// True if Podman created the container. Podman reports its runtime after the first start; no other engine has a runtime of this name.
    /// </summary>
    public static bool Made(DockerHostConfig host) =>
        host.Runtime == Runtime || (host.Annotations.TryGetValue("io.container.manager", out string? manager) && manager == "libpod");

    /// <summary>
    /// The image by its short name, as docker displays it. Podman adds the default registry and tag to a short name, and the registry
    /// <c>localhost</c> to a locally built image, which docker would treat as a registry on this machine.
    /// </summary>
    public static string Image(string name)
    {
        string registry = s_registries.FirstOrDefault(one => name.StartsWith(one, StringComparison.Ordinal)) ?? "";
        string image = name[registry.Length..];
        return registry.Length > 0 && image.EndsWith(NewestTag, StringComparison.Ordinal) ? image[..^NewestTag.Length] : image;
    }

    /// <summary>The environment variables, sorted, because Podman returns them in a different order each time.</summary>
    public static IEnumerable<string> Environment(DockerContainerConfig config) => config.Env
        .Where(entry => !s_environment.Contains(entry) && entry != "HOSTNAME=" + config.Hostname)
        .Order(StringComparer.Ordinal);

    public static bool IsAnnotation(string name) => s_annotations.Any(one => name.StartsWith(one, StringComparison.Ordinal));

    public static bool IsHealthTime(TimeSpan? value) => value == s_healthTime;

    public static bool IsHealthRetries(int? value) => value == HealthRetries;

    /// <summary>The requested network mode. Podman reports the mode <c>bridge</c> for each of its own networks.</summary>
    public static string NetworkMode(string mode, IReadOnlyList<DockerEndpoint> networks) =>
        mode == "bridge" && networks.Count > 0 && networks.All(network => network.Name != Network) ? networks[0].Name : mode;

    /// <summary>
    /// A bind mount or a volume without the options that Podman adds, some of which docker rejects. An anonymous volume is only its container path,
    /// because each container has a new one.
    /// </summary>
    public static string Bind(string bind)
    {
        string[] parts = bind.Split(':');
        if (parts.Length < 3) { return bind; }
        if (parts[0].Length == IdDigits && parts[0].All(char.IsAsciiHexDigitLower)) { return parts[1]; }
        string options = string.Join(',', parts[^1].Split(',').Except(s_bindOptions));
        return string.Join(':', options.Length == 0 ? parts[..^1] : [.. parts[..^1], options]);
    }

    /// <summary>The ulimits by docker's names, without the two that Podman sets for every container.</summary>
    public static IEnumerable<string> Ulimits(IEnumerable<DockerUlimit> limits) => limits
        .Select(limit => new DockerUlimit
        {
            Name = limit.Name.StartsWith("RLIMIT_", StringComparison.Ordinal) ? limit.Name["RLIMIT_".Length..].ToLowerInvariant() : limit.Name,
            Soft = limit.Soft,
            Hard = limit.Hard,
        })
        .Where(limit => limit.Soft != limit.Hard || !s_ulimits.Contains(limit.Name))
        .Select(limit => limit.ToString());
}
