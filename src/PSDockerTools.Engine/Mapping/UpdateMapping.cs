using System.Text.Json.Nodes;

namespace PSDockerTools.Engine.Mapping;

/// <summary>Makes the request of what is to be changed of a container: only what was given, since 0 is a value.</summary>
internal static class UpdateMapping
{
    public static JsonObject ToJson(this ContainerUpdate update)
    {
        JsonObject json = [];
        void Add(string name, JsonNode? value)
        {
            if (value is not null) { json.Add(name, value); }
        }
        Add("BlkioWeight", update.BlkioWeight);
        Add("CpuShares", update.CpuShares);
        Add("CpuPeriod", update.CpuPeriod);
        Add("CpuQuota", update.CpuQuota);
        Add("CpuRealtimePeriod", update.CpuRealtimePeriod);
        Add("CpuRealtimeRuntime", update.CpuRealtimeRuntime);
        Add("CpusetCpus", update.CpusetCpus?.Text);
        Add("CpusetMems", update.CpusetMems?.Text);
        Add("NanoCpus", update.Cpus?.NanoCpus);
        Add("Memory", update.Memory?.Bytes);
        Add("MemoryReservation", update.MemoryReservation?.Bytes);
        Add("MemorySwap", update.MemorySwap?.Bytes);
        Add("PidsLimit", update.PidsLimit);
        if (update.RestartPolicy is RestartPolicy policy)
        {
            json.Add("RestartPolicy", new JsonObject { ["Name"] = policy.Name, ["MaximumRetryCount"] = policy.MaximumRetryCount });
        }
        return json;
    }
}
