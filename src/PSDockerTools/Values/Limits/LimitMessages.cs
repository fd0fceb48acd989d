using System.Collections.Generic;
using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about limits and devices that cannot be read.</summary>
internal static class LimitMessages
{
    private const string GoodPolicy = "Write it like no, always, unless-stopped, on-failure or on-failure:3.";
    private const string GoodLimit = "Write it like nofile=1024, nofile=512:1024 or memlock=-1.";
    private const string GoodDevice = "Write it like /dev/snd, /dev/snd:/dev/sound:rw or nvidia.com/gpu=all.";
    private const string GoodGpu = "Write it like all, 2, device=0 or '\"device=0,1\"'.";

    public static ErrorText RestartPolicyUnknown(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a restart policy.", GoodPolicy);

    public static ErrorText RestartCount(string part, string text) => new($"{ValueMessages.Within(part, text)} is not a number of retries.", GoodPolicy);

    public static ErrorText RestartCountElsewhere(string policy, string text) =>
        new($"{ValueMessages.Within(policy, text)} has no number of retries; only on-failure has one.", GoodPolicy);

    public static ErrorText UlimitUnknown(string part, IEnumerable<string> names, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a ulimit. The ulimits are {string.Join(", ", names)}.", GoodLimit);

    public static ErrorText UlimitNotANumber(string part, string text) => new($"{ValueMessages.Within(part, text)} is not a whole number.", GoodLimit);

    public static ErrorText UlimitSoftAboveHard(string text) => new($"The soft limit in {ValueMessages.Quote(text)} is greater than the hard limit.", GoodLimit);

    public static ErrorText NotACpuCount(string text) => new($"{ValueMessages.Quote(text)} is not a number of CPUs.", "Write it like 2 or 1.5.");

    public static ErrorText CpuCountTooPrecise(string text, int decimals) =>
        new($"{ValueMessages.Quote(text)} has more than {decimals} decimal places.", "Write it like 2 or 1.5.");

    public static ErrorText NotACpuSet(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is neither a number nor a range.", "Write it like 0-3 or '0,2'.");

    public static ErrorText NotADeviceRule(string text) =>
        new($"{ValueMessages.Quote(text)} is not a device rule.", "Write it like 'c 42:* rmw': the type a, b or c, the device numbers, and the access r, w or m.");

    public static ErrorText DeviceRate(string part, string text, string example) =>
        new($"{ValueMessages.Within(part, text)} is not a rate per second.", $"Write it like {example}.");

    public static ErrorText DeviceWeight(string part, string text, string example) =>
        new($"{ValueMessages.Within(part, text)} is not a weight. Weights are 10 to 1000, or 0 to disable it.", $"Write it like {example}.");

    public static ErrorText NotADevice(string text) => new($"{ValueMessages.Quote(text)} is not a device.", GoodDevice);

    public static ErrorText DeviceAccess(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a device access. It consists of r, w and m, each at most once.", GoodDevice);

    public static ErrorText DevicePathRelative(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not an absolute path.", GoodDevice);

    public static ErrorText GpuFieldTwice(string name, string text) => new($"{ValueMessages.Quote(text)} specifies {name} twice.", GoodGpu);

    public static ErrorText GpuFieldUnknown(string field, string text) => new(
        $"{ValueMessages.Within(field, text)} is not a field of a GPU request. The fields are count, device, driver,"
            + $" capabilities and options.",
        GoodGpu);

    public static ErrorText GpuCount(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is neither a number of GPUs nor all.", GoodGpu);

    public static ErrorText GpuCountAndDevices(string text) =>
        new($"{ValueMessages.Quote(text)} specifies a number of GPUs and devices, and only one of them is allowed.", GoodGpu);

    public static ErrorText HealthNoneAndMore() =>
        new("-NoHealthCheck cannot be combined with -HealthCommand and the other -Health* parameters.", "Omit -NoHealthCheck, or all of -Health*.");
}
