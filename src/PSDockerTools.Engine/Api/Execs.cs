using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Attach;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Errors;

namespace PSDockerTools.Engine.Api;

/// <summary>Runs commands in the containers of an engine.</summary>
internal sealed class Execs(EngineClient client) : IExecs
{
    // The exit codes of a command that cannot be started (moby, daemon/errors.go).
    private const int NotExecutable = 126;
    private const int NotFound = 127;
    private const int NotStarted = 128;

    public async Task<string> CreateAsync(string container, ExecCreation creation, CancellationToken cancel)
    {
        JsonObject parameters = new()
        {
            ["Cmd"] = new JsonArray([.. creation.Command]),
            ["Env"] = new JsonArray([.. creation.Environment]),
            ["User"] = creation.User ?? "",
            ["WorkingDir"] = creation.WorkingDirectory ?? "",
            ["Privileged"] = creation.Privileged,
            ["AttachStdin"] = creation.Input,
            ["AttachStdout"] = creation.Output,
            ["AttachStderr"] = creation.Output,
            ["Tty"] = creation.Terminal,
            ["DetachKeys"] = creation.DetachKeys ?? "",
        };
        // Engines before API 1.42 ignore ConsoleSize and receive the size shortly afterwards, in a resize request.
        if (creation.Size is { Columns: > 0, Rows: > 0 } size) { parameters["ConsoleSize"] = new JsonArray(size.Rows, size.Columns); }
        using StringContent body = new(parameters.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            return await client.PostJsonAsync($"containers/{client.ContainerSegment(container)}/exec", body, json => json.GetRequiredString("Id"), cancel);
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Invalid && e.Cause.Kind == EngineCauseKind.UserMissing)
        {
            throw Translate.Said(client.Engine, DockerErrorKind.NotStarted, e.Message, e); // engines before version 26 report the error at the start
        }
    }

    public async Task<IContainerStream> StartAsync(string exec, bool terminal, CancellationToken cancel)
    {
        bool podman = await client.IsPodmanAsync(cancel);
        StartRefusal refusal = new(podman, limited => IsRefusedAsync(exec, podman, limited));
        try { return await Hijack.OpenAsync(client, $"exec/{Segment(exec)}/start", Start(detach: false, terminal), terminal, refusal, cancel); }
        catch (DockerException e) when (podman && e.Cause.Kind == EngineCauseKind.UserMissing)
        {
            throw Translate.Said(client.Engine, DockerErrorKind.NotStarted, e.Message, e);
        }
    }

    public async Task StartDetachedAsync(string exec, CancellationToken cancel)
    {
        using HttpResponseMessage response = await client.SendAsync(HttpMethod.Post, $"exec/{Segment(exec)}/start", Start(detach: true, terminal: false), cancel);
    }

    public async Task<int?> GetExitCodeAsync(string exec, CancellationToken cancel) =>
        await InspectAsync(exec, cancel) is { Running: false, ExitCode: long code } ? ExitCodes.Of(code) : null;

    public Task ResizeAsync(string exec, TerminalSize size, CancellationToken cancel) =>
        client.SendWithTimeoutAsync(Query.Of($"exec/{Segment(exec)}/resize", ("h", size.Rows), ("w", size.Columns)), cancel);

    /// <summary>
    /// Checks whether the command was not started. Such a command has no process ID, and its exit code is one of the engine's own. Podman has no
    /// process ID for an exited command either, and may still report the command as running until it has stored the result.
    /// </summary>
    private async Task<bool> IsRefusedAsync(string exec, bool podman, CancellationToken cancel)
    {
        ExecState state = await InspectAsync(exec, cancel);
        return (podman && state.Running) || state is { Running: false, Pid: 0, ExitCode: NotExecutable or NotFound or NotStarted };
    }

    private Task<ExecState> InspectAsync(string exec, CancellationToken cancel) => client.GetAsync(
        $"exec/{Segment(exec)}/json",
        json => new ExecState(json.GetBooleanOrNull("Running") ?? throw ResponseException.Missing("Running"), json.GetInt32OrZero("Pid"), json.GetInt64OrNull("ExitCode")),
        cancel);

    private string Segment(string exec) => client.Segment("exec instance", exec);

    private static StringContent Start(bool detach, bool terminal) =>
        new($$"""{"Detach":{{(detach ? "true" : "false")}},"Tty":{{(terminal ? "true" : "false")}}}""", Encoding.UTF8, "application/json");

    /// <summary>The state of a command in the engine.</summary>
    private sealed record ExecState(bool Running, int Pid, long? ExitCode);
}
