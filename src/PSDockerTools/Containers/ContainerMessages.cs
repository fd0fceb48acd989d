using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Formatting;

namespace PSDockerTools.Containers;

/// <summary>Messages about containers. The names of the methods are error IDs.</summary>
internal static class ContainerMessages
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

    public static string SetAction(string what) => $"Set {what}";

    public static string RenameAction(string newName) => $"Rename container to '{newName}'";

    public static string SignalAction(string signal) => $"Send {signal} to container";

    /// <summary>A container in one line, for questions and messages: <c>web (3f2b8c1d9e4a, nginx, up 3 hours)</c>.</summary>
    public static string Describe(DockerContainer container) =>
        $"{container.Name} ({HumanText.ShortId(container.Id)}, {container.Image}, {Status(container)})";

    /// <summary>Its status within a sentence: <c>up 3 hours</c>.</summary>
    public static string Status(DockerContainer container) =>
        container.Status.Length > 0 ? char.ToLowerInvariant(container.Status[0]) + container.Status[1..] : container.State;

    public static string ContainerVanished(string name) => $"'{name}' was removed in the meantime and is omitted.";

    public static ErrorText NothingToSet(IReadOnlyList<string> settings) =>
        new(
            "No setting is specified.",
            $"Specify at least one of {string.Join(", ", settings.Take(settings.Count - 1).Select(setting => "-" + setting))} and -{settings[^1]}:"
            + " Set-DockerContainer web -Memory 512m");

    public static ErrorText CpusAndQuota =>
        new(
            "-Cpus sets a CPU period and a quota, so it cannot be combined with -CpuPeriod or -CpuQuota.",
            "Use one of the two: -Cpus 1.5, or -CpuPeriod 100000 -CpuQuota 150000");

    public const string NotEnded = "exited";

    public const string NotRunning = "started running";

    public const string NotHealthy = "become healthy";

    public static ErrorText NeedsForce(string name, string state) =>
        new($"'{name}' is {state}.", $"Stop it first, or remove it with -Force: Remove-DockerContainer {name} -Force");

    public static ErrorText ContainerNotRemoved(string name, string reason) => $"The engine could not remove '{name}': {reason}";

    public static ErrorText ContainerEndFailed(string name, string reason) => $"The engine reported an error at the end of '{name}': {reason}";

    public const string NotRemoved = "been removed";

    public const string BeforeRunning = "it ran";

    public const string BeforeHealthy = "it was healthy";

    public static ErrorText ContainerWaitTimedOut(string name, string what, string timeout, string status) =>
        $"'{name}' has not {what} within {timeout}: it is {status}. Its state was not changed.";

    public static ErrorText ContainerWithoutHealthCheck(string name) =>
        new($"'{name}' has no health check, so it cannot become healthy.", "Create it with -HealthCommand, or wait for -Condition Running.");

    public static ErrorText ContainerEnded(DockerContainer container) =>
        new(
            $"'{container.Name}' is not running, so it cannot become healthy: {Status(container)}.",
            $"See its output: Get-DockerContainerLog {container.Name} -Tail 20");

    public static ErrorText ContainerGone(string name, string before) => $"'{name}' was removed before {before}.";

    public static string ContainerUnhealthy(string name) => $"'{name}' is unhealthy. It may recover, so the wait continues.";

    public static ErrorText TimeoutWithoutWait(string command) => new("-Timeout is the time limit of -WaitHealthy.", $"Use both: {command} -WaitHealthy -Timeout 30");

    public static ErrorText ContainerNotRunning(string name) => new($"'{name}' is not running, so it has no processes.", $"Start it first: Start-DockerContainer {name}");

    public static ErrorText ProcessIdMissing(string arguments) =>
        new(
            $"'{arguments}' omits the process ID, which the engine needs to find the container's processes.",
            "Include the process ID: -Arguments '-o pid,comm'");

    public static string ExecAction(string words) => $"Run '{words}' in container";

    /// <summary>A container that is to be made: <c>web (nginx)</c>.</summary>
    public static string DescribeNew(ContainerCreation creation) =>
        creation.Name is null ? $"new container ({creation.Image})" : $"{creation.Name} ({creation.Image})";

    public static ErrorText ContainerExitCode(string name, int exitCode, IEnumerable<string> tail)
    {
        string said = string.Concat(tail.Select(line => $"\n  {line}"));
        return $"The command in '{name}' ended with exit code {exitCode}.{said}";
    }

    public static ErrorText RunWithoutImage(string command) => new("No image is specified.", $"Write it before the container's command: {command} alpine -- ls -la /");

    public static ErrorText NewTakesNoInput =>
        new(
            "New-DockerContainer takes no input from the pipeline.",
            "Create a container for each object: 'web', 'db' | ForEach-Object { New-DockerContainer alpine -Name $_ }");

    public static ErrorText IdFileExists(string path) =>
        new($"The file '{path}' already exists and may have the ID of another container.", "Remove it, or specify another file with -CidFile.");

    public static ErrorText IdFileNotWritable(string path, string reason) =>
        new($"The file '{path}' for the container's ID cannot be written: {reason.TrimEnd('.')}.", "Check its path and your permissions.");

    public static ErrorText EnterWithoutContainer => new("No container is specified.", "Write it first: Enter-DockerContainer web");

    public static ErrorText EnterWithInput =>
        new(
            "Enter-DockerContainer takes no input from the pipeline other than the container; the command reads from the terminal.",
            "To enter a piped container: Get-DockerContainer web | Enter-DockerContainer -Command sh."
            + " To give a command its input: 'a', 'b' | Invoke-DockerExec web cat");

    public static ErrorText ExecWithoutCommand => new("No command is specified.", "Write it after the container: Invoke-DockerExec web -- ls -la /");

    public static ErrorText ExecWithTerminal(string arguments) =>
        new("Invoke-DockerExec runs a command without a terminal.", $"Use Enter-DockerContainer: Enter-DockerContainer {arguments}");

    public static ErrorText EnterHasTerminal(string flag, string arguments) =>
        new($"'{flag}' is an option of docker exec, and not needed here: there is always a terminal.", $"Omit it: Enter-DockerContainer {arguments}");

    public static ErrorText ExecDetachedWith(string parameter) =>
        new($"-Detach does not read the output of the command, so -{parameter} has no effect.", "Omit one of them.");

    public static ErrorText ExecDetachedInput =>
        new(
            "-Detach does not attach standard input, so the piped input would be lost.",
            "Omit -Detach; or, to pipe containers, omit -Container: Get-DockerContainer web-* | Invoke-DockerExec -Detach -Command touch, /tmp/mark");

    public static ErrorText ExecRefused(string name, bool paused) => paused
        ? new($"'{name}' is paused, so no command can run in it.", $"Resume it first: Resume-DockerContainer {name}")
        : new($"'{name}' is not running, so no command can run in it.", $"Start it first: Start-DockerContainer {name}");

    public static ErrorText ExecWithoutContainer => new("No container is specified.", "Write it before the command: Invoke-DockerExec web -- ls -la /");

    public static ErrorText ContainerAsInput(string words, string list) =>
        new(
            "A DockerContainer was piped to standard input of the command.",
            $"To run the command in it: Invoke-DockerExec (Get-DockerContainer web-*) -- {words}, or Get-DockerContainer web-* | Invoke-DockerExec -Command {list}");

    public static ErrorText OutputShapeConflict =>
        new("-AsLine, -AsResult and -AsByteStream cannot be combined.", "Use one of them; -Raw can be combined with -AsByteStream only.");

    public static ErrorText InputForMany(int containers) =>
        new($"Piped input can go to one container only, and {containers} are specified.", "Specify one: 'a', 'b' | Invoke-DockerExec web cat");

    public static ErrorText LogRawFollowed =>
        new("-Raw returns a complete log, and a followed log is never complete.", "Omit -Raw or -Follow.");

    public static ErrorText ConnectWithoutContainer => new("No container is specified.", "Write it first: Connect-DockerContainer web");

    public static ErrorText AttachAndWait =>
        new("-Attach waits until the container exits, and -WaitHealthy until it is healthy.", "Use one of them: Start-DockerContainer web -Attach");

    public static ErrorText AttachToMany(int containers) =>
        new(
            $"-Attach and -Interactive are for one container, and {containers} are specified. None was started.",
            "Specify one: Start-DockerContainer web -Attach");

    public static ErrorText NotAttachable(string name, string state) => state == "paused"
        ? new($"'{name}' is paused, so it cannot be attached to.", $"Resume it first: Resume-DockerContainer {name}")
        : state == "restarting" ? new($"'{name}' is restarting, so it cannot be attached to.", $"Wait until it runs: Wait-DockerContainer {name} -Condition Running")
        : new($"'{name}' is not running ({state}), so it cannot be attached to.", $"Start it: Start-DockerContainer {name} -Attach. Get-DockerContainerLog {name} has its output.");

    public static string DetachedFrom(string name) => $"Detached from '{name}', which keeps running. To attach again: Connect-DockerContainer {name}";

    public static string LeftRunning(string name) => $"Detached. The command keeps running in '{name}'.";

    public static ErrorText DetachKeysInvalid(ErrorText reason) => new($"The value of detachKeys in Docker's config.json is not valid: {reason.Cause}", reason.RecommendedAction);

    public static ErrorText NoShell(string name, string reason) =>
        new($"'{name}' has no shell ({reason.TrimEnd('.')}).", $"Specify a command of the container: Enter-DockerContainer {name} -- /app/tool");

    public static ErrorText NoTerminal =>
        new("Enter-DockerContainer requires a terminal, and input or output is redirected.", "Use Invoke-DockerExec, which needs no terminal.");
}
