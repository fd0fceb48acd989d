using System.Text.Json.Nodes;
using PSDockerTools.Containers;

namespace PSDockerTools.Engine.Json;

/// <summary>Makes the request of what is to be changed of a container: only what was given, since 0 is a value.</summary>
internal static class UpdateMapping
{
    public static JsonObject ToJson(this ContainerUpdate update)
    {
        JsonObject json = [];
        json.AddLimits(update);
        if (update.BlkioWeight is int weight) { json["BlkioWeight"] = weight; }
        if (update.RestartPolicy is RestartPolicy policy) { json["RestartPolicy"] = policy.ToNode(); }
        return json;
    }

    public static JsonObject ToNode(this RestartPolicy policy) => new() { ["Name"] = policy.Name, ["MaximumRetryCount"] = policy.MaximumRetryCount };

    /// <summary>The limits that a container is made with, and that can be changed later.</summary>
    public static void AddLimits(this JsonObject json, ResourceLimits limits)
    {
        void Add(string name, JsonNode? value)
        {
            if (value is not null) { json[name] = value; }
        }
        Add("Memory", limits.Memory?.Bytes);
        Add("MemoryReservation", limits.MemoryReservation?.Bytes);
        Add("MemorySwap", limits.MemorySwap?.Bytes);
        Add("NanoCpus", limits.Cpus?.NanoCpus);
        Add("CpuShares", limits.CpuShares);
        Add("CpuPeriod", limits.CpuPeriod);
        Add("CpuQuota", limits.CpuQuota);
        Add("CpuRealtimePeriod", limits.CpuRealtimePeriod);
        Add("CpuRealtimeRuntime", limits.CpuRealtimeRuntime);
        Add("CpusetCpus", limits.CpusetCpus?.Text);
        Add("CpusetMems", limits.CpusetMems?.Text);
        Add("PidsLimit", limits.PidsLimit);
    }
}
