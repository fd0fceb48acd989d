using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>Attaches to the containers of an engine.</summary>
internal interface IContainerStreams
{
    /// <summary>True if the container has a TTY, which determines the framing of its output.</summary>
    Task<bool> HasTerminalAsync(string container, CancellationToken cancel);

    Task<IContainerStream> AttachAsync(string container, AttachOptions options, CancellationToken cancel);

    Task ResizeAsync(string container, TerminalSize size, CancellationToken cancel);
}

/// <summary>Adds the <c>ContainerStreams</c> property to an engine.</summary>
internal static class ContainerStreamsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerStreams ContainerStreams => engine.Client<IContainerStreams>();
    }
}

/// <summary>The streams to attach.</summary>
internal sealed record AttachOptions(bool Input, bool Output, bool Error, bool Terminal, string? DetachKeys = null);
