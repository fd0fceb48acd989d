using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about capabilities, security options and namespaces that cannot be read.</summary>
internal static class SecurityMessages
{
    public static ErrorText NotACapability(string text) =>
        new($"{ValueMessages.Quote(text)} is not a capability.", "Write it like NET_ADMIN, SYS_TIME or ALL.");

    public static ErrorText NotASecurityOption(string text) =>
        new($"{ValueMessages.Quote(text)} is not a security option.", "Write it like no-new-privileges, label=disable or seccomp=profile.json.");

    public static ErrorText ProfileNotJson(string path) => $"The seccomp profile {ValueMessages.Quote(path)} is not a JSON object.";

    public static ErrorText NamespaceUnknown(string text, string[] words) =>
        new($"{ValueMessages.Quote(text)} is not a valid value.", $"Write {string.Join(" or ", words)}.");
}
