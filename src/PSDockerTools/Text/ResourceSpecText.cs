using System.Collections.Generic;

namespace PSDockerTools.Text;

/// <summary>What is said about limits and devices that cannot be read.</summary>
internal static class ResourceSpecText
{
    private const string GoodPolicy = "Write it like no, always, unless-stopped, on-failure or on-failure:3.";
    private const string GoodLimit = "Write it like nofile=1024, nofile=512:1024 or memlock=-1.";
    private const string GoodDevice = "Write it like /dev/snd, /dev/snd:/dev/sound:rw or nvidia.com/gpu=all.";
    private const string GoodGpu = "Write it like all, 2, device=0 or '\"device=0,1\"'.";

    public static string NotASize(string text) =>
        $"{SpecText.Quote(text)} is not an amount of memory. Write it like 512m, 1.5g, 64kb or 1048576 (bytes).";

    public static string NotASwapSize(string text) =>
        $"{SpecText.Quote(text)} is not an amount of memory and swap. Write it like 2g, 1048576 (bytes) or -1 (any amount).";

    public static string RestartPolicyUnknown(string part, string text) =>
        $"{SpecText.Within(part, text)} is not a restart policy. {GoodPolicy}";

    public static string RestartCount(string part, string text) => $"{SpecText.Within(part, text)} is not a number of times. {GoodPolicy}";

    public static string RestartCountElsewhere(string policy, string text) =>
        $"{SpecText.Within(policy, text)} has no number of times; only on-failure has. {GoodPolicy}";

    public static string UlimitUnknown(string part, IEnumerable<string> names, string text) =>
        $"{SpecText.Within(part, text)} is not a limit: there are {string.Join(", ", names)}. {GoodLimit}";

    public static string UlimitNotANumber(string part, string text) => $"{SpecText.Within(part, text)} is not a whole number. {GoodLimit}";

    public static string UlimitSoftAboveHard(string text) => $"The soft limit in {SpecText.Quote(text)} is above the hard one. {GoodLimit}";

    public static string NotACpuCount(string text) => $"{SpecText.Quote(text)} is not a number of CPUs. Write it like 2 or 1.5.";

    public static string CpuCountTooPrecise(string text, int decimals) =>
        $"{SpecText.Quote(text)} has more than {decimals} decimals. Write it like 2 or 1.5.";

    public static string NotACpuSet(string part, string text) =>
        $"{SpecText.Within(part, text)} is neither a number nor a range. Write it like 0-3 or '0,2'.";

    public static string NotADeviceRule(string text) =>
        $"{SpecText.Quote(text)} is not a rule for devices. Write it like 'c 42:* rmw': a, b or c, the numbers, and what may be done.";

    public static string NotADevicePath(string part, string text, string example) =>
        $"{SpecText.Within(part, text)} is not a path below /dev with a value after it. Write it like {example}.";

    public static string DeviceRate(string part, string text, string example) =>
        $"{SpecText.Within(part, text)} is not an amount a second. Write it like {example}.";

    public static string DeviceWeight(string part, string text, string example) =>
        $"{SpecText.Within(part, text)} is not a weight: that is 10 to 1000, or 0 for none. Write it like {example}.";

    public static string NotADevice(string text) => $"{SpecText.Quote(text)} is not a device. {GoodDevice}";

    public static string DeviceAccess(string part, string text) =>
        $"{SpecText.Within(part, text)} is not what may be done with a device: r, w and m, each once. {GoodDevice}";

    public static string DevicePathRelative(string part, string text) =>
        $"{SpecText.Within(part, text)} is not a path from the root. {GoodDevice}";

    public static string GpuFieldTwice(string name, string text) => $"{SpecText.Quote(text)} says {name} twice. {GoodGpu}";

    public static string GpuFieldUnknown(string field, string text) =>
        $"{SpecText.Within(field, text)} is not a part of a request for GPUs: there are count, device, driver,"
        + $" capabilities and options. {GoodGpu}";

    public static string GpuCount(string part, string text) =>
        $"{SpecText.Within(part, text)} is neither a number of GPUs nor all. {GoodGpu}";

    public static string GpuCountAndDevices(string text) =>
        $"{SpecText.Quote(text)} says how many GPUs and which, and only one can hold. {GoodGpu}";
}
