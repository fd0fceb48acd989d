using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Formatting;

namespace PSDockerTools.Images;

/// <summary>Messages about images. The names of the methods are error IDs.</summary>
internal static class ImageMessages
{
    public const string PullAction = "Pull image";

    /// <summary>An image in one line, for who is asked about it: <c>alpine:latest (3f2b8c1d9e4a, 5.61MB)</c>.</summary>
    public static string Describe(DockerImage image) => $"{image.Name} ({HumanText.ShortId(image.Id)}, {HumanText.Size(image.Size)})";

    /// <summary>One that is removed with all its names.</summary>
    public static string DescribeWhole(DockerImage image) =>
        image.Tags.Count > 1 ? $"{string.Join(", ", image.Tags)} ({HumanText.ShortId(image.Id)}, {HumanText.Size(image.Size)})" : Describe(image);

    public static string PullStatus(string image) => $"Pulling {image}";

    public static ErrorText ImageNotFound(string name, string engine) =>
        new(
            $"There is no image '{name}' on engine '{engine}'.",
            $"List the images: Get-DockerImage{(CanBePulled(name) ? $". To pull this one: Receive-DockerImage {name}" : "")}");

    public static ErrorText ImageNotPulled(string name, string reason) => $"The image '{name}' could not be pulled: {Ended(reason)}";

    public static ErrorText RegistryUnreachable(string name, string registry, string reason) => new(
        $"The image '{name}' could not be pulled, because the engine cannot reach the registry {registry}: {Ended(reason)}",
        "Check the name of the registry, and the network and proxy settings of the engine.");

    public static ErrorText RegistryUntrusted(string name, string registry, string reason) => new(
        $"The image '{name}' could not be pulled, because the engine does not trust the registry {registry}: {Ended(reason)}",
        "Install the certificate of its authority on the engine's host, or add the registry to insecure-registries in the engine's configuration.");

    public static ErrorText RegistryRateLimited(string name, string registry, bool hasCredentials, string reason) => new(
        $"The image '{name}' could not be pulled, because the rate limit of the registry {registry} is reached: {Ended(reason)}",
        hasCredentials ? "Try again later." : $"Try again later, or log in for a higher limit: {Login(registry)}");

    public static ErrorText RegistryLoginRequired(string name, string registry, string reason) => new(
        $"The registry {registry} requires credentials for '{name}', and docker's configuration has none for it: {Ended(reason)}",
        $"Log in: {Login(registry)}");

    public static ErrorText RegistryCredentialsRefused(string name, string registry, string reason) => new(
        $"The registry {registry} refused the credentials in docker's configuration for '{name}': {Ended(reason)}",
        $"Log in again: {Login(registry)}");

    public static ErrorText RegistryCredentialsUnreadable(string name, string registry, string reason, ErrorText failure) => new(
        $"The registry {registry} refused '{name}' without credentials: {Ended(reason)} {failure.Cause}", failure.RecommendedAction);

    public static ErrorText RepositoryNotFound(string name, string registry, bool hasCredentials, string reason) => new(
        $"The registry {registry} has no repository of '{name}', or it is private and "
        + (hasCredentials ? "the credentials in docker's configuration do not give access to it" : "docker's configuration has no credentials for the registry")
        + $": {Ended(reason)}",
        $"Correct the name, or log in{(hasCredentials ? " with another account" : "")}: {Login(registry)}");

    public static ErrorText StorageFull(string name, string engine, string reason) => new(
        $"The host of engine '{engine}' has no space left for '{name}': {Ended(reason)}", "Remove images that are not needed: Remove-DockerImage");

    public static ErrorText ImageNotHere(string name) =>
        new($"There is no image '{name}' on the engine, and -Pull Never prevents pulling it.", $"Omit -Pull, or pull the image first: Receive-DockerImage {name}");

    public static ErrorText ImageNowhere(string name, string registry, string reason) => new(
        $"There is no image '{name}' on the engine, and the registry {registry} does not have it: {Ended(reason)}",
        $"Correct the name or the tag, or build the image: Invoke-DockerBuild . -Tag {name}");

    /// <summary>An ID is not a name, and a registry has no name that cannot be one.</summary>
    private static bool CanBePulled(string name) =>
        !name.StartsWith("sha256:", System.StringComparison.Ordinal) && !IsId(name) && ImageName.TryParse(name, out _);

    private static bool IsId(string name) => name.Length is 12 or 64 && name.All(char.IsAsciiHexDigitLower);

    /// <summary>The engine's sentence with an end.</summary>
    private static string Ended(string reason) => reason.TrimEnd('.', ' ', '\n') + ".";

    /// <summary>The command that stores credentials where this module reads them.</summary>
    private static string Login(string registry) => registry == ImageName.Hub ? "docker login" : $"docker login {registry}";

    public static ErrorText PlatformMissing(string name, string? platform, string reason) =>
        new(
            $"The image '{name}' has no variant for {(platform is null ? "the platform of the engine" : $"the platform '{platform}'")}: {reason.TrimEnd('.')}.",
            $"Specify a platform that the image has, for example -Platform linux/amd64{(platform is null ? "" : ", or omit -Platform")}.");
}
