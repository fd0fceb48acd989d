using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Engines;

/// <summary>The engine's own endpoints: ping, version and info.</summary>
internal interface IDaemon
{
    /// <summary>Sends a ping; the result is not cached.</summary>
    Task<EnginePing> PingAsync(CancellationToken cancel);

    Task<DockerVersion> GetVersionAsync(CancellationToken cancel);

    Task<DockerInfo> GetInfoAsync(CancellationToken cancel);
}

/// <summary>Adds the <c>Daemon</c> property to an engine.</summary>
internal static class EngineDaemonExtensions
{
    extension(IDockerEngine engine)
    {
        public IDaemon Daemon => engine.Client<IDaemon>();
    }
}

/// <summary>The response to a ping.</summary>
/// <param name="ApiVersion">The API version that is used from then on.</param>
/// <param name="OperatingSystem">The operating system of the engine's containers: linux or windows.</param>
/// <param name="IsPodman">True for Podman, which implements the same API and builds with Buildah.</param>
internal sealed record EnginePing(string ApiVersion, string OperatingSystem, bool IsPodman = false);
