using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>Starts, stops and pauses the containers of an engine, and waits for them.</summary>
internal sealed class ContainerControl(EngineClient client) : IContainerControl
{
    private static readonly ApiVersion s_stopSignal = new(1, 42);

    private readonly StateAgreement _agreement = new(client);

    public Task StartAsync(string container, CancellationToken cancel) => client.SendWithTimeoutAsync($"containers/{client.ContainerSegment(container)}/start", cancel);

    public async Task StopAsync(string container, int? timeout, string? signal, CancellationToken cancel)
    {
        await EndAsync(container, "stop", timeout, signal, cancel);
        await _agreement.WaitAsync(container, cancel);
    }

    public async Task RestartAsync(string container, int? timeout, string? signal, CancellationToken cancel) =>
        await EndAsync(container, "restart", timeout, signal, cancel);

    public async Task KillAsync(string container, string? signal, CancellationToken cancel)
    {
        await client.SendWithTimeoutAsync(Query.Of($"containers/{client.ContainerSegment(container)}/kill", ("signal", signal)), cancel);
        if (IsKill(signal)) { await _agreement.WaitAsync(container, cancel); }
    }

    public Task PauseAsync(string container, CancellationToken cancel) =>
        client.CallAsync((docker, limited) => docker.Containers.PauseContainerAsync(client.ContainerSegment(container), limited), cancel);

    public Task ResumeAsync(string container, CancellationToken cancel) =>
        client.CallAsync((docker, limited) => docker.Containers.UnpauseContainerAsync(client.ContainerSegment(container), limited), cancel);

    public async Task<Task<ContainerEnd>> WaitAsync(string container, WaitCondition condition, CancellationToken cancel)
    {
        string word = condition switch
        {
            WaitCondition.NextExit => "next-exit",
            WaitCondition.Removed => "removed",
            _ => "not-running",
        };
        HttpResponseMessage response = await client.SendAsync(
            HttpMethod.Post, Query.Of($"containers/{client.ContainerSegment(container)}/wait", ("condition", word)), null, cancel);
        return EndOfAsync(response, condition == WaitCondition.Removed ? null : container, cancel);
    }

    private Task<bool> EndAsync(string container, string how, int? timeout, string? signal, CancellationToken cancel) => client.ForVersionAsync(
        async version =>
        {
            await new ContainerControl(version).EndForVersionAsync(container, how, timeout, signal, cancel);
            return true;
        },
        cancel);

    private async Task EndForVersionAsync(string container, string how, int? timeout, string? signal, CancellationToken cancel)
    {
        if (signal is not null) { await client.RequireAsync("A signal to stop with", s_stopSignal, cancel); }
        await client.PostAsync(Query.Of($"containers/{client.ContainerSegment(container)}/{how}", ("t", timeout), ("signal", signal)), cancel);
    }

    /// <summary>Checks whether the signal is KILL, the only signal that is certain to end a container. Null means KILL.</summary>
    private static bool IsKill(string? signal) => signal is null or "9" || signal.Equals("KILL", StringComparison.OrdinalIgnoreCase)
        || signal.Equals("SIGKILL", StringComparison.OrdinalIgnoreCase);

    /// <param name="response">The engine's response to the wait request.</param>
    /// <param name="container">The container that the engine's list must report as exited; null if the container is removed from the list.</param>
    /// <param name="cancel">Cancels the wait.</param>
    private async Task<ContainerEnd> EndOfAsync(HttpResponseMessage response, string? container, CancellationToken cancel)
    {
        string request = RequestName.Of(response);
        await foreach (JsonElement end in client.ReadJsonAsync(response, cancel))
        {
            if (end.GetInt64OrNull("StatusCode") is not long code) { throw Translate.Garbled(client.Engine, request, EngineMessages.FieldMissing("StatusCode")); }
            if (container is not null) { await _agreement.WaitAsync(container, cancel); }
            return new ContainerEnd(ExitCodes.Of(code), end.GetObjectOrNull("Error")?.GetStringOrNull("Message"));
        }
        throw Translate.Disconnected(client.Engine);
    }
}
