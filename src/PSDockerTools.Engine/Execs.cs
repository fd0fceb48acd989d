using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Docker.DotNet.Models;
using PSDockerTools.Engine.Mapping;
using PSDockerTools.Engine.Streams;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine;

/// <summary>The commands that are run in containers.</summary>
internal sealed class Execs(EngineClient client) : IExecs
{
    // moby, daemon/errors.go: what becomes of a command that cannot be started.
    private const int NotExecutable = 126;
    private const int NotFound = 127;
    private const int NotStarted = 128;

    public async Task<string> CreateAsync(string container, ExecCreation creation, CancellationToken cancel)
    {
        ContainerExecCreateParameters parameters = new()
        {
            Cmd = [.. creation.Command],
            Env = [.. creation.Environment],
            User = creation.User ?? "",
            WorkingDir = creation.WorkingDirectory ?? "",
            Privileged = creation.Privileged,
            AttachStdin = creation.Input,
            AttachStdout = creation.Output,
            AttachStderr = creation.Output,
            TTY = creation.Terminal,
            DetachKeys = creation.DetachKeys ?? "",
        };
        // Engines before API 1.42 pass over it, and learn the size a moment later.
        if (creation.Size is { Columns: > 0, Rows: > 0 } size) { parameters.ConsoleSize = new ConsoleSize { Width = (ulong)size.Columns, Height = (ulong)size.Rows }; }
        return (await client.CallAsync(
            (docker, limited) => docker.Exec.CreateContainerExecAsync(client.ContainerSegment(container), parameters, limited), cancel)).ID;
    }

    public Task<IContainerStream> StartAsync(string exec, bool terminal, CancellationToken cancel) =>
        Hijack.OpenAsync(client, $"exec/{Segment(exec)}/start", Start(detach: false, terminal), terminal, limited => IsRefusedAsync(exec, limited), cancel);

    public async Task StartDetachedAsync(string exec, CancellationToken cancel)
    {
        using HttpResponseMessage response = await client.SendAsync(HttpMethod.Post, $"exec/{Segment(exec)}/start", Start(detach: true, terminal: false), cancel);
    }

    public async Task<int?> GetExitCodeAsync(string exec, CancellationToken cancel)
    {
        ContainerExecInspectResponse found = await InspectAsync(exec, cancel);
        return found.Running || found.ExitCode is not long code ? null : ExitCodes.Of(code);
    }

    public Task ResizeAsync(string exec, TerminalSize size, CancellationToken cancel) =>
        client.PromptAsync(Query.Of($"exec/{Segment(exec)}/resize", ("h", size.Rows), ("w", size.Columns)), cancel);

    /// <summary>A command that did not start never had a process; its exit code is then the engine's own.</summary>
    private async Task<bool> IsRefusedAsync(string exec, CancellationToken cancel) =>
        await InspectAsync(exec, cancel) is { Running: false, Pid: 0, ExitCode: NotExecutable or NotFound or NotStarted };

    private Task<ContainerExecInspectResponse> InspectAsync(string exec, CancellationToken cancel) =>
        client.CallAsync((docker, limited) => docker.Exec.InspectContainerExecAsync(Segment(exec), limited), cancel);

    private string Segment(string exec) => client.Segment("exec instance", exec);

    private static StringContent Start(bool detach, bool terminal) =>
        new($$"""{"Detach":{{(detach ? "true" : "false")}},"Tty":{{(terminal ? "true" : "false")}}}""", Encoding.UTF8, "application/json");
}
