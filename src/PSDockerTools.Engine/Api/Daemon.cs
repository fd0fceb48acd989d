using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Engines;

namespace PSDockerTools.Engine.Api;

/// <summary>Pings an engine and reads its version and system information.</summary>
internal sealed class Daemon(EngineClient client) : IDaemon
{
    public Task<EnginePing> PingAsync(CancellationToken cancel) => client.PingAsync(cancel);

    public Task<DockerVersion> GetVersionAsync(CancellationToken cancel) =>
        client.GetAsync("version", json => json.ToVersion(client.Engine, client.SpokenVersion), cancel);

    public Task<DockerInfo> GetInfoAsync(CancellationToken cancel) => client.GetAsync("info", json => json.ToInfo(client.Engine), cancel);
}
