using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Mapping;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine;

/// <summary>The engine itself.</summary>
internal sealed class Daemon(EngineClient client) : IDaemon
{
    public Task<EnginePing> PingAsync(CancellationToken cancel) => client.PingAsync(cancel);

    public async Task<DockerVersion> GetVersionAsync(CancellationToken cancel) =>
        (await client.CallAsync((docker, limited) => docker.System.GetVersionAsync(limited), cancel)).ToVersion(client.Engine, await client.VersionAsync(cancel));

    public async Task<DockerInfo> GetInfoAsync(CancellationToken cancel) =>
        (await client.CallAsync((docker, limited) => docker.System.GetSystemInfoAsync(limited), cancel)).ToInfo(client.Engine);
}
