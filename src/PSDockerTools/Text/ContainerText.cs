using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Engine;
using PSDockerTools.Formatting;

namespace PSDockerTools.Text;

/// <summary>What is said about containers. The methods' names are error ids.</summary>
internal static class ContainerText
{
    public const string NewAction = "Create container";

    public const string RunAction = "Run container";

    public const string StartAction = "Start container";

    public const string StopAction = "Stop container";

    public const string RestartAction = "Restart container";

    public const string KillAction = "Kill container";

    public const string SuspendAction = "Pause container";

    public const string ResumeAction = "Unpause container";

    public const string RemoveAction = "Remove container";

    public const string LogAction = "Read log of container";

    public const string WaitAction = "Wait for container";

    public static string SetAction(string what) => $"Set {what}";

    public static string RenameAction(string newName) => $"Rename container to '{newName}'";

    public static string SignalAction(string signal) => $"Send {signal} to container";

    /// <summary>A container in one line, for who is asked or told about it: <c>web (3f2b8c1d9e4a, nginx, up 3 hours)</c>.</summary>
    public static string Describe(DockerContainer container)
    {
        string status = container.Status.Length > 0 ? char.ToLowerInvariant(container.Status[0]) + container.Status[1..] : container.State;
        return $"{container.Name} ({HumanText.ShortId(container.Id)}, {container.Image}, {status})";
    }

    public static string ContainerNotFound(string name, string engine) =>
        $"No container is named '{name}' (or has an id that starts so) on engine '{engine}'.";

    public static string ContainerVanished(string name) => $"'{name}' was removed while it was asked for, and is left out.";

    public const string NothingToSet =
        "Set what? Give at least one of -Memory, -MemoryReservation, -MemorySwap, -Cpus, -CpuShares, -CpuPeriod, -CpuQuota, -CpuRealtimePeriod,"
        + " -CpuRealtimeRuntime, -CpusetCpus, -CpusetMems, -BlkioWeight, -PidsLimit and -RestartPolicy: Set-DockerContainer web -Memory 512m";

    public const string CpusAndQuota =
        "-Cpus is a period and a quota already, and goes with neither -CpuPeriod nor -CpuQuota. Give one of the two: -Cpus 1.5, or"
        + " -CpuPeriod 100000 -CpuQuota 150000.";

    public static string ContainerStillRunning(string name, string timeout) => $"'{name}' has not ended within {timeout}. It goes on running.";

    public static string ExecAction(string words) => $"Run '{words}' in container";

    /// <summary>A container that is to be made: <c>web (nginx)</c>.</summary>
    public static string DescribeNew(ContainerCreation creation) =>
        creation.Name is null ? $"new container ({creation.Image})" : $"{creation.Name} ({creation.Image})";

    public static string ContainerExitCode(string name, int exitCode, IEnumerable<string> tail)
    {
        string said = string.Concat(tail.Select(line => $"\n  {line}"));
        return $"The command in '{name}' ended with exit code {exitCode}.{said}";
    }

    public static string RunWithoutImage(string command) => $"Which image? Name it before the container's command: {command} alpine -- ls -la /";

    public static string FileNotReadable(string path, string reason) => $"The file '{path}' cannot be read: {reason}";

    public static string IdFileExists(string path) =>
        $"The file '{path}' is there already, and may have the id of another container. Remove it, or name another with -CidFile.";

    public static string IdFileNotWritable(string path, string reason) => $"The file '{path}' for the container's id cannot be written: {reason}";

    public const string EnterWithoutContainer = "Which container? Name it first: Enter-DockerContainer web";

    public const string ExecWithoutCommand = "Which command? Write it behind the container: Invoke-DockerExec web -- ls -la /";

    public const string ExecWithoutContainer = "Which container? Name it before the command: Invoke-DockerExec web -- ls -la /";

    public static string ContainerAsInput(string words, string list) =>
        "A DockerContainer was piped in as standard input of the command. To run the command in it, write "
        + $"Invoke-DockerExec (Get-DockerContainer web-*) -- {words} or Get-DockerContainer web-* | Invoke-DockerExec -Command {list}";

    public static string InputForMany(int containers) =>
        $"What is piped in can go to one container only, and {containers} were named. Name one: 'a', 'b' | Invoke-DockerExec web cat";

    public const string NoTerminal =
        "Enter-DockerContainer needs a terminal, and here input or output is redirected. Invoke-DockerExec runs a command without one.";
}
