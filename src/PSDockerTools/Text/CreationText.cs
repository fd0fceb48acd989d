namespace PSDockerTools.Text;

/// <summary>What is said about options of a container that do not go together. The methods' names are error ids.</summary>
internal static class CreationText
{
    public static string RemoveAndRestart(string policy) =>
        $"-Remove and -RestartPolicy {policy} contradict each other: what is removed when it ends cannot be started again. Leave out one of them.";

    public static string DetachAndAttach(string stream) =>
        $"-Detach and -Attach {stream} contradict each other. Leave out one of them.";

    public static string DetachAndShape(string shape) =>
        $"-Detach gives the container and not what it writes, so -{shape} has nothing to give. Leave out one of them; Get-DockerContainerLog reads it later.";

    public const string DetachAndInput =
        "-Detach is attached to nothing, so what is piped in would go nowhere. Leave -Detach out; or run one container for each:"
        + " 'web', 'db' | ForEach-Object { Invoke-DockerRun nginx -Detach -Name $_ }";

    public static string OnAnotherEngine(string what, string home, string engine) =>
        $"'{what}' is on engine '{home}', and the container would be made on '{engine}'. Make it there, too: -Engine '{home}'";

    public const string WaitNeedsDetach =
        "-WaitHealthy waits for a container that goes on running, and so needs -Detach: Invoke-DockerRun nginx -Detach -WaitHealthy";

    public static string LogOptionsOfNone(string option) =>
        $"The log driver 'none' has no options, and -LogOption {option} is given. Leave it out, or name another driver: -LogDriver json-file";

    public static string NetworkTwice(string network) => $"The network '{network}' is named twice. Name each once: -Network frontend, backend";

    public static string NetworksMixed(string builtIn, string made) =>
        $"'{builtIn}' cannot be combined with other networks, as '{made}'. Name networks that were made: -Network frontend, backend";

    public static string AliasNeedsNetwork(string alias, string network) =>
        $"The network '{network}' knows no other names for containers, as '{alias}'. Name a network that was made: -Network backend -NetworkAlias {alias}";

    public static string SaidTwice(string parameter, string network) =>
        $"-{parameter} is given, and '{network}' says it, too. Say it once.";

    public static string CredentialsNotHandedIn(string reason) => $"The credentials of registries could not be handed in: {reason}";

    public static string ApiSocketNeedsSocket(string endpoint) =>
        $"-UseApiSocket needs an engine on a Unix socket of this machine, and this one is at {endpoint}. Leave it out.";

    public static string SubpathPassedOver(string path, string target, string needed) =>
        $"This engine passes over volume-subpath={path}, which needs API {needed}: all of the volume is at {target}.";

    public const string KernelMemoryDropped = "This engine has no limit for the kernel's memory any more: -KernelMemory is left out.";

    public static string LocalDns(string server) =>
        $"The DNS server {server} is the container itself: it likely does not answer there. Name one that the container can reach: -Dns 9.9.9.9";
}
