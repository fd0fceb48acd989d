using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Engines;

/// <summary>The engine itself.</summary>
internal interface IDaemon
{
    /// <summary>Whether it answers, and with what; asked anew every time.</summary>
    Task<EnginePing> PingAsync(CancellationToken cancel);

    Task<DockerVersion> GetVersionAsync(CancellationToken cancel);

    Task<DockerInfo> GetInfoAsync(CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class DaemonOfEngine
{
    extension(IDockerEngine engine)
    {
        public IDaemon Daemon => engine.Client<IDaemon>();
    }
}

/// <summary>What an engine says when it is greeted.</summary>
/// <param name="ApiVersion">The version that will be spoken.</param>
/// <param name="OperatingSystem">linux or windows.</param>
/// <param name="IsPodman">Whether it is Podman, which speaks the same API and builds with Buildah.</param>
internal sealed record EnginePing(string ApiVersion, string OperatingSystem, bool IsPodman = false);
