using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>Attaches to the containers of an engine.</summary>
internal interface IContainerStreams
{
    /// <summary>Whether a container has a terminal, which decides how its output is framed.</summary>
    Task<bool> HasTerminalAsync(string container, CancellationToken cancel);

    Task<IContainerStream> AttachAsync(string container, AttachOptions options, CancellationToken cancel);

    Task ResizeAsync(string container, TerminalSize size, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainerStreamsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerStreams ContainerStreams => engine.Client<IContainerStreams>();
    }
}

/// <summary>What to attach to.</summary>
internal sealed record AttachOptions(bool Input, bool Output, bool Error, bool Terminal, string? DetachKeys = null);
