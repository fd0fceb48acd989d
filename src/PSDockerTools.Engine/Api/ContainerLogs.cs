using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Logs;

namespace PSDockerTools.Engine.Api;

/// <summary>The logs of the containers of an engine.</summary>
internal sealed class ContainerLogs(EngineClient client) : IContainerLogs
{
    public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync(
        string container, LogQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        ContainerLog log = new(client, await client.FindContainerAsync(container, cancel), query, client.FindContainerAsync);
        await foreach (IReadOnlyList<DockerLogLine> lines in log.ReadAsync(cancel)) { yield return lines; }
    }

    public async Task<string> ReadTextAsync(string container, LogQuery query, bool times, CancellationToken cancel) =>
        await new ContainerLog(client, await client.FindContainerAsync(container, cancel), query, client.FindContainerAsync).ReadTextAsync(times, cancel);
}
