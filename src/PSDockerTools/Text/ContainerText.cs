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

    public static string PullAction(string action) => $"Pull image, {char.ToLowerInvariant(action[0])}{action[1..]}";

    public const string StartAction = "Start container";

    public const string StopAction = "Stop container";

    public const string RestartAction = "Restart container";

    public const string KillAction = "Kill container";

    public const string SuspendAction = "Pause container";

    public const string ResumeAction = "Unpause container";

    public const string RemoveAction = "Remove container";

    public static string SetAction(string what) => $"Set {what}";

    public static string RenameAction(string newName) => $"Rename container to '{newName}'";

    public static string SignalAction(string signal) => $"Send {signal} to container";

    /// <summary>A container in one line, for who is asked or told about it: <c>web (3f2b8c1d9e4a, nginx, up 3 hours)</c>.</summary>
    public static string Describe(DockerContainer container) =>
        $"{container.Name} ({HumanText.ShortId(container.Id)}, {container.Image}, {Status(container)})";

    /// <summary>Its status within a sentence: <c>up 3 hours</c>.</summary>
    public static string Status(DockerContainer container) =>
        container.Status.Length > 0 ? char.ToLowerInvariant(container.Status[0]) + container.Status[1..] : container.State;

    public static string ContainerNotFound(string name, string engine) =>
        $"No container is named '{name}' (or has an id that starts so) on engine '{engine}'.";

    public static string ContainerVanished(string name) => $"'{name}' was removed while it was asked for, and is left out.";

    public const string NothingToSet =
        "Set what? Give at least one of -Memory, -MemoryReservation, -MemorySwap, -Cpus, -CpuShares, -CpuPeriod, -CpuQuota, -CpuRealtimePeriod,"
        + " -CpuRealtimeRuntime, -CpusetCpus, -CpusetMems, -BlkioWeight, -PidsLimit and -RestartPolicy: Set-DockerContainer web -Memory 512m";

    public const string CpusAndQuota =
        "-Cpus is a period and a quota already, and goes with neither -CpuPeriod nor -CpuQuota. Give one of the two: -Cpus 1.5, or"
        + " -CpuPeriod 100000 -CpuQuota 150000.";

    public const string NotEnded = "ended";

    public const string NotRunning = "begun to run";

    public const string NotHealthy = "become healthy";

    public const string NotRemoved = "been removed";

    public const string BeforeRunning = "it ran";

    public const string BeforeHealthy = "it was healthy";

    public static string ContainerWaitTimedOut(string name, string what, string timeout, string status) =>
        $"'{name}' has not {what} within {timeout}: it is {status}, and is left so.";

    public static string ContainerWithoutHealthCheck(string name) =>
        $"'{name}' has no health check, so it will never be healthy. Give it one with -HealthCommand, or wait for -Condition Running.";

    public static string ContainerEnded(DockerContainer container) =>
        $"'{container.Name}' is not running and so will not become healthy: {Status(container)}. What it said: Get-DockerContainerLog {container.Name} -Tail 20";

    public static string ContainerGone(string name, string before) => $"'{name}' was removed before {before}.";

    public static string ContainerUnhealthy(string name) => $"'{name}' is unhealthy. It may recover, and the wait goes on.";

    public static string TimeoutWithoutWait(string command) => $"-Timeout is how long -WaitHealthy waits. Write both: {command} -WaitHealthy -Timeout 30";

    public static string ContainerNotRunning(string name) => $"'{name}' does not run, so it has no processes. Start it first: Start-DockerContainer {name}";

    public static string ProcessIdMissing(string arguments) =>
        $"'{arguments}' leaves out the process id, by which the engine knows what belongs to the container. Ask for it, too: -Arguments '-o pid,comm'";

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

    public const string NewTakesNoInput =
        "New-DockerContainer takes no input from the pipeline. Make one container for each: 'web', 'db' | ForEach-Object { New-DockerContainer alpine -Name $_ }";

    public static string FileNotReadable(string path, string reason) => $"The file '{path}' cannot be read: {reason}";

    public static string IdFileExists(string path) =>
        $"The file '{path}' is there already, and may have the id of another container. Remove it, or name another with -CidFile.";

    public static string IdFileNotWritable(string path, string reason) => $"The file '{path}' for the container's id cannot be written: {reason}";

    public const string EnterWithoutContainer = "Which container? Name it first: Enter-DockerContainer web";

    public const string EnterWithInput =
        "Enter-DockerContainer takes nothing from the pipeline but the container: Get-DockerContainer web | Enter-DockerContainer -Command sh."
        + " What is typed comes from the terminal; Invoke-DockerExec gives a command its input: 'a', 'b' | Invoke-DockerExec web cat";

    public const string ExecWithoutCommand = "Which command? Write it behind the container: Invoke-DockerExec web -- ls -la /";

    public static string ExecWithTerminal(string arguments) =>
        $"Invoke-DockerExec gives a command no terminal. Enter-DockerContainer does: Enter-DockerContainer {arguments}";

    public static string EnterHasTerminal(string flag, string arguments) =>
        $"'{flag}' is docker's, and needless here: there is always a terminal. Leave it out: Enter-DockerContainer {arguments}";

    public static string ExecDetachedWith(string parameter) =>
        $"-Detach leaves the command running and takes nothing from it, so -{parameter} has nothing to give. Leave out one of them.";

    public const string ExecDetachedInput =
        "-Detach gives the command no input, and what is piped in would be lost. Leave -Detach out, or name no container where containers are piped in: "
        + "Get-DockerContainer web-* | Invoke-DockerExec -Detach -Command touch, /tmp/mark";

    public static string ExecRefused(string name, bool paused) => paused
        ? $"'{name}' is paused, and runs nothing now. Let it go on first: Resume-DockerContainer {name}"
        : $"'{name}' does not run, so no command can run in it. Start it first: Start-DockerContainer {name}";

    public const string ExecWithoutContainer = "Which container? Name it before the command: Invoke-DockerExec web -- ls -la /";

    public static string ContainerAsInput(string words, string list) =>
        "A DockerContainer was piped in as standard input of the command. To run the command in it, write "
        + $"Invoke-DockerExec (Get-DockerContainer web-*) -- {words} or Get-DockerContainer web-* | Invoke-DockerExec -Command {list}";

    public const string OutputShapeConflict =
        "-AsLine, -AsResult and -AsByteStream are different forms of the output. Choose one; -Raw goes with -AsByteStream, or alone.";

    public static string InputForMany(int containers) =>
        $"What is piped in can go to one container only, and {containers} were named. Name one: 'a', 'b' | Invoke-DockerExec web cat";

    public const string LogRawFollowed =
        "-Raw gives a log when it is whole, and a log that is followed never is. Leave one of -Raw and -Follow out.";

    public const string ConnectWithoutContainer = "Which container? Name it first: Connect-DockerContainer web";

    public const string AttachAndWait =
        "-Attach lasts until the container ends, and -WaitHealthy until it is healthy. Choose one: Start-DockerContainer web -Attach";

    public static string AttachToMany(int containers) =>
        $"-Attach and -Interactive are for one container, and {containers} were named. Name one: Start-DockerContainer web -Attach. None was started.";

    public static string NotAttachable(string name, string state) => state == "paused"
        ? $"'{name}' is paused. Resume-DockerContainer {name} lets it go on; then it can be attached to."
        : state == "restarting" ? $"'{name}' is restarting. Once it runs, it can be attached to."
        : $"'{name}' does not run ({state}), and only what runs can be attached to. Start-DockerContainer {name} starts it;"
            + $" Get-DockerContainerLog {name} has what it wrote.";

    public static string DetachedFrom(string name) => $"Detached from '{name}', which goes on. Connect-DockerContainer {name} attaches to it again.";

    public static string LeftRunning(string name) => $"Detached. The command goes on in '{name}'.";

    public static string DetachKeysInvalid(string reason) => $"detachKeys in docker's config.json cannot be read: {reason}";

    public static string NoShell(string name, string reason) =>
        $"'{name}' has no shell to open ({reason}). Name a command that it has: Enter-DockerContainer {name} -- /app/tool";

    public const string NoTerminal =
        "Enter-DockerContainer needs a terminal, and here input or output is redirected. Invoke-DockerExec runs a command without one.";
}
