using System.Collections.Generic;
using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>What is said about limits and devices that cannot be read.</summary>
internal static class ResourceMessages
{
    private const string GoodPolicy = "Write it like no, always, unless-stopped, on-failure or on-failure:3.";
    private const string GoodLimit = "Write it like nofile=1024, nofile=512:1024 or memlock=-1.";
    private const string GoodDevice = "Write it like /dev/snd, /dev/snd:/dev/sound:rw or nvidia.com/gpu=all.";
    private const string GoodGpu = "Write it like all, 2, device=0 or '\"device=0,1\"'.";

    public static ErrorText NotASize(string text) =>
        new($"{ValueMessages.Quote(text)} is not an amount of memory.", "Write it like 512m, 1.5g, 64kb or 1048576 (bytes).");

    public static ErrorText NotASwapSize(string text) =>
        new($"{ValueMessages.Quote(text)} is not an amount of memory and swap.", "Write it like 2g, 1048576 (bytes) or -1 (any amount).");

    public static ErrorText RestartPolicyUnknown(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a restart policy.", GoodPolicy);

    public static ErrorText RestartCount(string part, string text) => new($"{ValueMessages.Within(part, text)} is not a number of times.", GoodPolicy);

    public static ErrorText RestartCountElsewhere(string policy, string text) =>
        new($"{ValueMessages.Within(policy, text)} has no number of times; only on-failure has.", GoodPolicy);

    public static ErrorText UlimitUnknown(string part, IEnumerable<string> names, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a limit: there are {string.Join(", ", names)}.", GoodLimit);

    public static ErrorText UlimitNotANumber(string part, string text) => new($"{ValueMessages.Within(part, text)} is not a whole number.", GoodLimit);

    public static ErrorText UlimitSoftAboveHard(string text) => new($"The soft limit in {ValueMessages.Quote(text)} is above the hard one.", GoodLimit);

    public static ErrorText NotACpuCount(string text) => new($"{ValueMessages.Quote(text)} is not a number of CPUs.", "Write it like 2 or 1.5.");

    public static ErrorText CpuCountTooPrecise(string text, int decimals) =>
        new($"{ValueMessages.Quote(text)} has more than {decimals} decimals.", "Write it like 2 or 1.5.");

    public static ErrorText NotACpuSet(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is neither a number nor a range.", "Write it like 0-3 or '0,2'.");

    public static ErrorText NotADeviceRule(string text) =>
        new($"{ValueMessages.Quote(text)} is not a rule for devices.", "Write it like 'c 42:* rmw': a, b or c, the numbers, and what may be done.");

    public static ErrorText NotADevicePath(string part, string text, string example) =>
        new($"{ValueMessages.Within(part, text)} is not a path below /dev with a value after it.", $"Write it like {example}.");

    public static ErrorText DeviceRate(string part, string text, string example) =>
        new($"{ValueMessages.Within(part, text)} is not an amount a second.", $"Write it like {example}.");

    public static ErrorText DeviceWeight(string part, string text, string example) =>
        new($"{ValueMessages.Within(part, text)} is not a weight: that is 10 to 1000, or 0 for none.", $"Write it like {example}.");

    public static ErrorText NotADevice(string text) => new($"{ValueMessages.Quote(text)} is not a device.", GoodDevice);

    public static ErrorText DeviceAccess(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not what may be done with a device: r, w and m, each once.", GoodDevice);

    public static ErrorText DevicePathRelative(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a path from the root.", GoodDevice);

    public static ErrorText GpuFieldTwice(string name, string text) => new($"{ValueMessages.Quote(text)} says {name} twice.", GoodGpu);

    public static ErrorText GpuFieldUnknown(string field, string text) => new(
        $"{ValueMessages.Within(field, text)} is not a part of a request for GPUs: there are count, device, driver,"
            + $" capabilities and options.",
        GoodGpu);

    public static ErrorText GpuCount(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is neither a number of GPUs nor all.", GoodGpu);

    public static ErrorText GpuCountAndDevices(string text) =>
        new($"{ValueMessages.Quote(text)} says how many GPUs and which, and only one can hold.", GoodGpu);
}
