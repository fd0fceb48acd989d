using System;
using System.Text.Json.Nodes;

namespace PSDockerTools.Engine.Json;

/// <summary>Converts a number of CPUs to the kernel's CPU quota and period.</summary>
internal static class CpuQuota
{
    private const string Number = "NanoCpus";
    private const long Period = 100_000; // microseconds
    private const long Nano = 1_000_000_000;

    public static bool HasNumber(JsonObject update) => update[Number]?.GetValue<long>() > 0;

    /// <summary>Returns a container update with a quota instead of NanoCpus, which Podman ignores silently for an existing container.</summary>
    public static JsonObject InPlaceOfNumber(JsonObject update)
    {
        long billionths = update[Number]!.GetValue<long>();
        JsonObject changed = (JsonObject)update.DeepClone();
        changed.Remove(Number);
        changed["CpuPeriod"] = Period;
        changed["CpuQuota"] = Math.Max(billionths / (Nano / Period), 1);
        return changed;
    }
}
