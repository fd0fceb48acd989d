using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about options, modes, platforms and signals that cannot be read.</summary>
internal static class OptionMessages
{
    public static ErrorText OptionWithoutName(string text) =>
        new($"{ValueMessages.Quote(text)} has no name before the =.", $"Write it like max-size=10m or @{{ 'max-size' = '10m' }}.");

    public static ErrorText StorageOptionWithoutValue(string text) => new($"{ValueMessages.Quote(text)} has no value.", "Write it like size=120G.");

    public static ErrorText SysctlNotAllowed(string part, string text) => new(
        $"{ValueMessages.Within(part, text)} is not a namespaced kernel parameter."
            + " Allowed are net.*, fs.mqueue.*, kernel.msg*, kernel.sem and kernel.shm*.",
        "Write it like net.ipv4.ip_forward=1.");

    public static ErrorText NotAPlatform(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a platform.", "Write it like linux/amd64, linux/arm/v7 or windows/amd64.");

    public static ErrorText NotASignal(string text) => new($"{ValueMessages.Quote(text)} is not a signal.", "Write it like SIGTERM, HUP, RTMIN+3 or 9.");

    public static ErrorText NotAKey(string part, string text) => new(
        $"{ValueMessages.Within(part, text)} is not a key.",
        "Write it like ctrl-p,ctrl-q: single characters, ctrl- and one of a-z @ [ \\ ] ^ _, or DEL.");
}
