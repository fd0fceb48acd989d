using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>What a container is to be that older engines do not know. They would pass over it, or say something else.</summary>
internal static class CreationNeeds
{
    private static readonly ApiVersion s_annotations = new(1, 43);
    private static readonly ApiVersion s_endpoints = new(1, 44);

    /// <summary>The first parameter that is for containers of Windows; null where none is.</summary>
    public static string? OfWindows(ContainerLimits limits) => limits switch
    {
        { CpuCount: not null } => "-CpuCount",
        { CpuPercent: not null } => "-CpuPercent",
        { IOMaximumBandwidth: not null } => "-IOMaximumBandwidth",
        { IOMaximumOperations: not null } => "-IOMaximumOperations",
        _ => null,
    };

    public static IEnumerable<(string What, ApiVersion Needed)> Of(ContainerCreation creation)
    {
        ContainerNetworking networking = creation.Networking;
        if (networking.Networks.Count > 1) { yield return ("A container on several networks", s_endpoints); }
        if (networking.MacAddress is not null || networking.Networks.Any(network => network.MacAddress is not null))
        {
            yield return ("A container's own MAC address", s_endpoints);
        }
        if (creation.Annotations.Count > 0) { yield return ("An annotation", s_annotations); }
        if (creation.Health?.StartInterval is not null) { yield return ("-HealthStartInterval", s_endpoints); }
        if (creation.Storage.Mounts.Any(mount => mount.BindRecursive == "readonly")) { yield return ("bind-recursive=readonly", s_endpoints); }
    }
}
