using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Docker.DotNet.Models;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Attach;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Engine.Logs;

namespace PSDockerTools.Engine.Api;

/// <summary>The containers of an engine.</summary>
internal sealed class Containers(EngineClient client) : IContainers
{
    private static readonly ApiVersion s_stopSignal = new(1, 42);
    private static readonly ApiVersion s_askedMacAddress = new(1, 51); // the last version that reports the MAC address that was asked for

    private static readonly ResponseShape s_processes = new(JsonValueKind.Object) { MayBeEmpty = true }; // as Podman's is
    private static readonly ResponseShape s_changes = new(JsonValueKind.Array) { MayBeEmpty = true, MayTakeLong = true };

    private readonly StateAgreement _agreement = new(client);

    public async Task<IReadOnlyList<DockerContainer>> ListAsync(ContainerQuery query, CancellationToken cancel)
    {
        string path = Query.Of(
            "containers/json",
            ("all", query.All ? true : null),
            ("limit", query.Limit),
            ("size", query.Sizes ? true : null),
            ("filters", FilterWords.TextOf(query.Filter)));
        IReadOnlyList<DockerContainer> list = await client.GetContainersAsync(path, one => one.ToContainer(client.Engine, query.Sizes), cancel);
        return await client.IsPodmanAsync(cancel) ? await Task.WhenAll(list.Select(container => WithHealthAsync(container, cancel))) : list;
    }

    public async Task<DockerContainer> GetAsync(string container, CancellationToken cancel)
    {
        string id = (await InspectAsync(container, cancel)).Id;
        ContainerQuery query = new(All: true, Filters.Of(("id", [id])));
        return (await ListAsync(query, cancel)).FirstOrDefault(one => one.Id == id)
            ?? throw NotFound(container); // gone between the two
    }

    public Task<DockerContainerDetail> InspectAsync(DockerContainer listed, bool sizes, CancellationToken cancel) =>
        client.GetAsync(Inspection(listed.Id, sizes), json => json.ToDetail(listed, sizes), cancel);

    public Task<JsonElement> InspectRawAsync(DockerContainer listed, bool sizes, CancellationToken cancel) =>
        client.GetAsync(Inspection(listed.Id, sizes), json => json.Clone(), cancel);

    public async Task<DockerContainerDetail> InspectAsCreatedAsync(DockerContainer listed, CancellationToken cancel)
    {
        if (await client.VersionAsync(cancel) <= s_askedMacAddress) { return await InspectAsync(listed, sizes: false, cancel); }
        string path = EngineClient.At(s_askedMacAddress, Inspection(listed.Id, sizes: false));
        try { return await client.GetAsync(path, json => json.ToDetail(listed, sizes: false), cancel); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Unsupported) { return await InspectAsync(listed, sizes: false, cancel); }
    }

    public Task<ContainerCreated> CreateAsync(ContainerCreation creation, CancellationToken cancel) =>
        client.ForVersionAsync(version => new Containers(version).CreateForVersionAsync(creation, cancel), cancel);

    private async Task<ContainerCreated> CreateForVersionAsync(ContainerCreation creation, CancellationToken cancel)
    {
        JsonObject json = (JsonObject)creation.Body.DeepClone(); // another version may take what this one does not
        IReadOnlyList<string> warnings = await client.MeetAsync(creation.Needs, json, cancel);
        string path = Query.Of("containers/create", ("name", creation.Name), ("platform", creation.Platform));
        using StringContent body = new(json.ToJsonString(), Encoding.UTF8, "application/json");
        return await client.PostJsonAsync(
            path, body, made => new ContainerCreated(made.Required("Id"), [.. made.Texts("Warnings"), .. warnings]), cancel);
    }

    public Task StartAsync(string container, CancellationToken cancel) => client.PromptAsync($"containers/{client.ContainerSegment(container)}/start", cancel);

    public async Task StopAsync(string container, int? timeout, string? signal, CancellationToken cancel)
    {
        await EndAsync(container, "stop", timeout, signal, cancel);
        await _agreement.WaitAsync(container, cancel);
    }

    public async Task RestartAsync(string container, int? timeout, string? signal, CancellationToken cancel) =>
        await EndAsync(container, "restart", timeout, signal, cancel);

    public async Task KillAsync(string container, string? signal, CancellationToken cancel)
    {
        await client.PromptAsync(Query.Of($"containers/{client.ContainerSegment(container)}/kill", ("signal", signal)), cancel);
        if (IsKill(signal)) { await _agreement.WaitAsync(container, cancel); }
    }

    public Task PauseAsync(string container, CancellationToken cancel) =>
        client.CallAsync((docker, limited) => docker.Containers.PauseContainerAsync(client.ContainerSegment(container), limited), cancel);

    public Task ResumeAsync(string container, CancellationToken cancel) =>
        client.CallAsync((docker, limited) => docker.Containers.UnpauseContainerAsync(client.ContainerSegment(container), limited), cancel);

    public async Task<IReadOnlyList<string>> UpdateAsync(string container, JsonObject update, CancellationToken cancel)
    {
        if (CpuQuota.HasNumber(update) && await client.IsPodmanAsync(cancel)) { update = CpuQuota.InPlaceOfNumber(update); }
        using StringContent body = new(update.ToJsonString(), Encoding.UTF8, "application/json");
        return await client.PostJsonAsync($"containers/{client.ContainerSegment(container)}/update", body, json => json.Texts("Warnings"), cancel);
    }

    public Task RenameAsync(string container, string newName, CancellationToken cancel) =>
        client.CallAsync(
            (docker, limited) => docker.Containers.RenameContainerAsync(client.ContainerSegment(container), new ContainerRenameParameters { NewName = newName }, limited), cancel);

    public async Task RemoveAsync(string container, bool force, bool volumes, CancellationToken cancel)
    {
        if (force && await client.IsPodmanAsync(cancel)) { await EndByForceAsync(container, cancel); }
        string path = Query.Of($"containers/{client.ContainerSegment(container)}", ("force", force), ("v", volumes));
        using HttpResponseMessage response = await client.SendAsync(HttpMethod.Delete, path, null, cancel);
    }

    /// <summary>By force Podman removes what it has stopped: a container that does not end by itself would have ten seconds. One that does not run has no end.</summary>
    private async Task EndByForceAsync(string container, CancellationToken cancel)
    {
        try { await client.PromptAsync(Query.Of($"containers/{client.ContainerSegment(container)}/kill", ("signal", "KILL")), cancel); }
        catch (DockerException e) when (!e.EndsEverything && e.Kind != DockerErrorKind.NotFound) { }
    }

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

    public async Task<bool> HasTerminalAsync(string container, CancellationToken cancel) => (await InspectAsync(container, cancel)).Terminal;

    public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadLogAsync(
        string container, LogQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        ContainerLog log = new(client, await InspectAsync(container, cancel), query, InspectAsync);
        await foreach (IReadOnlyList<DockerLogLine> lines in log.ReadAsync(cancel)) { yield return lines; }
    }

    public Task<DockerContainerStats> MeasureAsync(string container, CancellationToken cancel) => new StatsReader(client).MeasureAsync(container, cancel);

    public IAsyncEnumerable<DockerContainerStats> FollowStatsAsync(string container, CancellationToken cancel) =>
        new StatsReader(client).FollowAsync(container, cancel);

    public Task<IReadOnlyList<DockerProcess>> ListProcessesAsync(DockerContainer container, string? arguments, CancellationToken cancel) => client.GetAsync(
        Query.Of($"containers/{client.ContainerSegment(container.Id)}/top", ("ps_args", arguments)), s_processes, json => json.ToProcesses(container), cancel);

    public Task<IReadOnlyList<DockerFileChange>> ListChangesAsync(DockerContainer container, CancellationToken cancel) =>
        client.GetAsync($"containers/{client.ContainerSegment(container.Id)}/changes", s_changes, json => json.ToChanges(container), cancel);

    public async Task<string> ReadLogTextAsync(string container, LogQuery query, bool times, CancellationToken cancel) =>
        await new ContainerLog(client, await InspectAsync(container, cancel), query, InspectAsync).ReadTextAsync(times, cancel);

    public async Task WriteFileAsync(string container, string path, byte[] content, CancellationToken cancel)
    {
        using MemoryStream tar = new();
        await using (TarWriter writer = new(tar, TarEntryFormat.Ustar, leaveOpen: true))
        {
            await writer.WriteEntryAsync(
                new UstarTarEntry(TarEntryType.RegularFile, path.TrimStart('/'))
                {
                    Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                    DataStream = new MemoryStream(content),
                },
                cancel);
        }
        using ByteArrayContent body = new(tar.ToArray());
        body.Headers.ContentType = new("application/x-tar");
        using HttpResponseMessage response = await client.SendAsync(HttpMethod.Put, Query.Of($"containers/{client.ContainerSegment(container)}/archive", ("path", "/")), body, cancel);
    }

    public Task<IContainerStream> AttachAsync(string container, AttachOptions options, CancellationToken cancel) => Hijack.OpenAsync(
        client,
        Query.Of(
            $"containers/{client.ContainerSegment(container)}/attach",
            ("stream", true),
            ("stdin", options.Input),
            ("stdout", options.Output),
            ("stderr", options.Error),
            ("detachKeys", options.DetachKeys)),
        null,
        options.Terminal,
        refusal: null,
        cancel);

    public Task ResizeAsync(string container, TerminalSize size, CancellationToken cancel) =>
        client.PromptAsync(Query.Of($"containers/{client.ContainerSegment(container)}/resize", ("h", size.Rows), ("w", size.Columns)), cancel);

    private string Inspection(string container, bool sizes) => Query.Of($"containers/{client.ContainerSegment(container)}/json", ("size", sizes ? true : null));

    /// <summary>Podman looks for an ID as for a pattern of SQL, to which % and _ mean anything. IDs have neither, so that they can be of a name alone.</summary>
    private async Task<LoggedContainer> InspectAsync(string container, CancellationToken cancel)
    {
        bool isPattern = container.AsSpan().ContainsAny('%', '_') && await client.IsPodmanAsync(cancel);
        try
        {
            LoggedContainer found = await client.GetAsync(Inspection(container, sizes: false), LoggedContainer.Of, cancel);
            if (!isPattern || found.Name == container) { return found; }
        }
        catch (DockerException e) when (isPattern && e.Kind == DockerErrorKind.Ambiguous) { }
        throw NotFound(container);
    }

    private DockerException NotFound(string container) => Translate.Missing(client.Engine, "container", container);

    private Task<bool> EndAsync(string container, string how, int? timeout, string? signal, CancellationToken cancel) => client.ForVersionAsync(
        async version =>
        {
            await new Containers(version).EndForVersionAsync(container, how, timeout, signal, cancel);
            return true;
        },
        cancel);

    private async Task EndForVersionAsync(string container, string how, int? timeout, string? signal, CancellationToken cancel)
    {
        if (signal is not null) { await client.RequireAsync("A signal to stop with", s_stopSignal, cancel); }
        await client.PostAsync(Query.Of($"containers/{client.ContainerSegment(container)}/{how}", ("t", timeout), ("signal", signal)), cancel);
    }

    /// <summary>Podman's list has no health; its inspection has.</summary>
    private async Task<DockerContainer> WithHealthAsync(DockerContainer container, CancellationToken cancel)
    {
        if (container.State != "running") { return container; }
        try
        {
            string? health = await client.GetAsync(
                Inspection(container.Id, sizes: false), json => json.Object("State")?.Object("Health")?.Text("Status"), cancel);
            return health is null ? container : container.WithHealth(health);
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound) { return container; } // removed in the meantime
    }

    /// <summary>Of the signals only this one ends a container for certain.</summary>
    private static bool IsKill(string? signal) => signal is null or "9" || signal.Equals("KILL", StringComparison.OrdinalIgnoreCase)
        || signal.Equals("SIGKILL", StringComparison.OrdinalIgnoreCase);

    /// <param name="response">What the engine answers to the wait.</param>
    /// <param name="container">What the list must agree on; null for one that is gone from it.</param>
    /// <param name="cancel">Ends the wait.</param>
    private async Task<ContainerEnd> EndOfAsync(HttpResponseMessage response, string? container, CancellationToken cancel)
    {
        string request = RequestName.Of(response);
        await foreach (JsonElement end in client.ReadJsonAsync(response, cancel))
        {
            if (end.Number("StatusCode") is not long code) { throw Translate.Garbled(client.Engine, request, EngineMessages.FieldMissing("StatusCode")); }
            if (container is not null) { await _agreement.WaitAsync(container, cancel); }
            return new ContainerEnd(ExitCodes.Of(code), end.Object("Error")?.Text("Message"));
        }
        throw Translate.Disconnected(client.Engine);
    }
}
