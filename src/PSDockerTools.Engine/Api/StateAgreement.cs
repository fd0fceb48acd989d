using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>
/// Waits until the engine's list and its inspection agree that a container has exited. Engines since version 26 report an exit 8 to 200 ms before
/// their list changes, and Podman reports a kill before the process has ended. With older engines, the first request already agrees.
/// </summary>
internal sealed class StateAgreement(EngineClient client)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// Waits for at most two seconds and never throws: the exit of the container is already known, and a delayed list does not change that.
    /// </summary>
    /// <param name="container">The container's full ID.</param>
    /// <param name="cancel">Cancels the wait.</param>
    public async Task WaitAsync(string container, CancellationToken cancel)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(s_limit);
        try
        {
            while (!await AgreeAsync(container, limited.Token)) { await Task.Delay(s_pause, limited.Token); }
        }
        catch (Exception e) when (e is OperationCanceledException or DockerException) { }
    }

    private async Task<bool> AgreeAsync(string container, CancellationToken cancel)
    {
        string path = Query.Of("containers/json", ("all", true), ("filters", FilterWords.TextOf(Filters.Of(("id", [container])))));
        foreach (string listed in await client.GetContainersAsync(path, one => one.GetStringOrEmpty("State"), cancel))
        {
            if (HasEnded(listed)) { continue; }
            if (listed == "stopped") { return false; } // Podman has not cleaned up the container yet
            // A container that was restarted meanwhile is running in both the list and the inspection.
            if (await client.GetAsync($"containers/{client.ContainerSegment(container)}/json", Status, cancel) != listed) { return false; }
        }
        return true;
    }

    private static bool HasEnded(string state) => state is "exited" or "created" or "dead";

    private static string Status(JsonElement inspection) => inspection.GetObjectOrNull("State")?.GetStringOrNull("Status") ?? "";
}
