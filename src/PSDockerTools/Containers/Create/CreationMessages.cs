using PSDockerTools.Errors;

namespace PSDockerTools.Containers;

/// <summary>What is said about options of a container that do not go together. The methods' names are error ids.</summary>
internal static class CreationMessages
{
    public static ErrorText NotOneImage(int count) => count == 0
        ? new("The list of images is empty, and one image is required.", "Use a name like alpine or nginx:1.27, or an object of Get-DockerImage.")
        : new(
            $"A container has one image, and these are {count}.",
            "Create a container for each: Get-DockerImage app | ForEach-Object { New-DockerContainer $_ }");

    public static ErrorText RemoveAndRestart(string policy) =>
        new($"-Remove and -RestartPolicy {policy} cannot be combined: a removed container cannot be started again.", "Omit one of them.");

    public static ErrorText DetachAndAttach(string stream) =>
        new($"-Detach and -Attach {stream} cannot be combined.", "Omit one of them.");

    public static ErrorText DetachAndShape(string shape) =>
        new($"-Detach returns the container and not its output, so -{shape} has no effect.", "Omit one of them. Get-DockerContainerLog gets the output later.");

    public static ErrorText DetachAndInput =>
        new(
            "-Detach does not attach standard input, so the piped input would be lost.",
            "Omit -Detach, or run a container for each: 'web', 'db' | ForEach-Object { Invoke-DockerRun nginx -Detach -Name $_ }.");

    public static ErrorText OnAnotherEngine(string what, string home, string engine) =>
        new($"'{what}' is on engine '{home}', and the container would be created on '{engine}'.", $"Create it on the same engine: -Engine '{home}'");

    public static ErrorText WaitNeedsDetach =>
        new("-WaitHealthy requires -Detach.", "Use both: Invoke-DockerRun nginx -Detach -WaitHealthy");

    public static ErrorText LogOptionsOfNone(string option) =>
        new($"The logging driver 'none' has no options, and -LogOption {option} is specified.", "Omit it, or use another driver: -LogDriver json-file");

    public static ErrorText NetworkTwice(string network) => new($"The network '{network}' is specified twice.", "Specify each network once: -Network frontend, backend");

    public static ErrorText NetworksMixed(string builtIn, string made) =>
        new($"'{builtIn}' cannot be combined with other networks such as '{made}'.", "Use user-defined networks: -Network frontend, backend");

    public static ErrorText AliasNeedsNetwork(string alias, string network) =>
        new($"The network '{network}' does not support network aliases such as '{alias}'.", $"Use a user-defined network: -Network backend -NetworkAlias {alias}");

    public static ErrorText SaidTwice(string parameter, string network) =>
        new($"-{parameter} is specified, and '{network}' specifies it, too.", "Omit one of them.");

    public static string CredentialsNotHandedIn(string reason) => $"The credentials of registries could not be handed in: {reason}";

    public static ErrorText ApiSocketNeedsSocket(string endpoint) =>
        new($"-UseApiSocket requires an engine on a Unix socket of this machine, and this engine is at {endpoint}.", "Omit -UseApiSocket.");

    public static string SubpathPassedOver(string path, string target, string needed) =>
        $"This engine passes over volume-subpath={path}, which needs API {needed}: all of the volume is at {target}.";

    public const string KernelMemoryDropped = "This engine has no limit for the kernel's memory any more: -KernelMemory is left out.";

    public static string LocalDns(string server) =>
        $"The DNS server {server} is the container itself: it likely does not answer there. Name one that the container can reach: -Dns 9.9.9.9";
}
