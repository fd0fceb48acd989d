using PSDockerTools.Errors;

namespace PSDockerTools.Containers;

/// <summary>Messages about options of a container that do not go together. The names of the methods are error IDs.</summary>
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

    public static string CredentialsNotHandedIn(string reason) => $"The registry credentials could not be copied into the container: {reason}";

    public static ErrorText ApiSocketNeedsSocket(string endpoint) =>
        new($"-UseApiSocket requires an engine on a Unix socket of this machine, and this engine is at {endpoint}.", "Omit -UseApiSocket.");

    public static string SubpathPassedOver(string path, string target, string needed) =>
        $"This engine ignores volume-subpath={path}, which requires API {needed}: the whole volume is mounted at {target}.";

    public const string KernelMemoryDropped = "This engine does not support a kernel memory limit: -KernelMemory is ignored.";

    public static string LocalDns(string server) =>
        $"The DNS server {server} is the container itself, which likely runs no DNS server. Specify one that the container can reach: -Dns 9.9.9.9";
}
